create table user_status (
    user_id varchar(64) not null primary key references app_user (id),
    status varchar(20) not null,
    -- Whether the user chose the status; false where only a message was set.
    user_defined boolean not null,
    -- A predefined message has an id and nothing else, one of the user's own has an icon or a text or both.
    message_id varchar(40),
    icon varchar(64),
    message varchar(160),
    clear_at timestamp(6) with time zone,
    -- Grows with each change by the user.
    version bigint not null
);

-- What version the status of the user had when this attendee joined the call (0: none); null while not in a call.
alter table attendee add column call_status_version bigint;
