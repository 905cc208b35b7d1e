-- Ids of groups can come back: messages with this id and lower ones speak of a former group, not of the one that has its id now.
alter table user_group add column last_message_of_former bigint default 0 not null;
