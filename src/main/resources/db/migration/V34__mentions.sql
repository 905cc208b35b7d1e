-- The latest message that speaks of the attendee by @, and the latest that does so directly; 0: none
alter table attendee add column last_mention bigint default 0 not null;
alter table attendee add column last_direct_mention bigint default 0 not null;
-- A post keeps whom it speaks of
alter table chat_message alter column parameters set data type varchar(32000);
-- Entries of lists: besides invitations (message 0) those who were spoken of, once per message
drop index ux_invitation_attendee;
alter table invitation add column message_id bigint default 0 not null;
alter table invitation add column to_all boolean default false not null;
create unique index ux_invitation_attendee on invitation (attendee_id, message_id);
