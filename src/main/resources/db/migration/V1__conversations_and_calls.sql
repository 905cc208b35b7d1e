create table app_setting (
    app varchar(64) not null,
    setting_key varchar(128) not null,
    setting_value varchar(8000) not null,
    primary key (app, setting_key)
);

create table app_user (
    id varchar(64) not null primary key,
    display_name varchar(255) not null,
    email varchar(255),
    password_hash varchar(255) not null,
    enabled boolean not null
);

create table user_group (
    id varchar(64) not null primary key,
    display_name varchar(255) not null
);

create table group_member (
    group_id varchar(64) not null references user_group (id),
    user_id varchar(64) not null references app_user (id),
    primary key (group_id, user_id)
);
create index ix_group_member_user on group_member (user_id);

create sequence app_password_seq start with 1 increment by 50;
create table app_password (
    id bigint not null primary key,
    user_id varchar(64) not null references app_user (id),
    token_hash varchar(64) not null,
    name varchar(255) not null,
    created_at timestamp(6) with time zone not null
);
create unique index ux_app_password_hash on app_password (token_hash);
create index ix_app_password_user on app_password (user_id);

create sequence conversation_seq start with 1 increment by 50;
create table conversation (
    id bigint not null primary key,
    token varchar(30) not null,
    type integer not null,
    name varchar(255) not null,
    -- One conversation per pair of users, and one note to self per user; null for all others.
    sole_key varchar(255),
    read_only boolean not null,
    lobby boolean not null,
    lobby_timer timestamp(6) with time zone,
    password_hash varchar(255),
    default_permissions integer not null,
    call_permissions integer not null,
    recording_consent boolean not null,
    call_flag integer not null,
    active_since timestamp(6) with time zone,
    call_generation bigint not null,
    last_activity timestamp(6) with time zone not null
);
create unique index ux_conversation_token on conversation (token);
create unique index ux_conversation_sole_key on conversation (sole_key);
create index ix_conversation_active on conversation (active_since);

create sequence attendee_seq start with 1 increment by 50;
create table attendee (
    id bigint not null primary key,
    conversation_id bigint not null references conversation (id),
    actor_type varchar(20) not null,
    actor_id varchar(255) not null,
    display_name varchar(255) not null,
    participant_type integer not null,
    permissions integer not null,
    notify_calls boolean not null,
    last_joined_call timestamp(6) with time zone,
    phone_number varchar(32),
    call_id varchar(255)
);
create unique index ux_attendee_actor on attendee (conversation_id, actor_type, actor_id);
create index ix_attendee_by_actor on attendee (actor_type, actor_id);

create sequence participant_session_seq start with 1 increment by 50;
create table participant_session (
    id bigint not null primary key,
    conversation_id bigint not null references conversation (id),
    attendee_id bigint not null references attendee (id),
    session_id varchar(512) not null,
    in_call integer not null,
    last_ping timestamp(6) with time zone not null
);
create unique index ux_participant_session on participant_session (session_id);
create index ix_participant_session_room on participant_session (conversation_id);
create index ix_participant_session_attendee on participant_session (attendee_id);

create sequence recording_consent_seq start with 1 increment by 50;
create table recording_consent (
    id bigint not null primary key,
    conversation_id bigint not null references conversation (id),
    actor_type varchar(20) not null,
    actor_id varchar(255) not null,
    given_at timestamp(6) with time zone not null
);
create index ix_recording_consent_room on recording_consent (conversation_id);

create sequence ring_seq start with 1 increment by 50;
create table ring (
    id bigint not null primary key,
    conversation_id bigint not null references conversation (id),
    call_generation bigint not null,
    -- No foreign keys to attendees: a ring stays on record when the callee or the caller has left for good.
    attendee_id bigint not null,
    caller_attendee_id bigint not null,
    requested_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    -- Equals the attendee while the ring is live, null afterwards: at most one live ring per callee.
    live_attendee_id bigint
);
create unique index ux_ring_live on ring (live_attendee_id);
create index ix_ring_room on ring (conversation_id, call_generation);
create index ix_ring_attendee on ring (attendee_id);
