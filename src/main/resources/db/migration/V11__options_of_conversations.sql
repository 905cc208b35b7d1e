-- What moderators choose for a conversation beside its name and doors.
alter table conversation add column description varchar(1000) default '' not null;
-- Who finds it without being invited: 0 nobody, 1 users, 2 everybody with an account.
alter table conversation add column listable integer default 0 not null;
-- Phones: 0 no, 1 with a PIN, 2 also without.
alter table conversation add column sip integer default 0 not null;
-- Seconds after which messages may be dropped; 0: never.
alter table conversation add column message_expiration integer default 0 not null;
create index ix_conversation_listable on conversation (listable);

-- What members choose for themselves, and what they type in on the phone.
alter table attendee add column favorite boolean default false not null;
-- 0: what the server says.
alter table attendee add column notification_level integer default 0 not null;
alter table attendee add column pin varchar(7);
create unique index ux_attendee_pin on attendee (conversation_id, pin);
