-- What people say beside what the server notes: a message has either a kind or a body. 32,000 characters, of which H2 counts some twice
alter table chat_message alter column kind drop not null;
alter table chat_message add column body varchar(64000);
alter table chat_message add column reference_id varchar(64) default '' not null;
alter table chat_message add column parent_id bigint;
-- How many posts the conversation had up to this message, so that unread ones need not be counted
alter table chat_message add column post_count bigint default 0 not null;
alter table conversation add column post_count bigint default 0 not null;
alter table attendee add column last_read_message bigint default 0 not null;
alter table attendee add column read_posts bigint default 0 not null;
create index ix_attendee_read on attendee (conversation_id, actor_type, last_read_message);
