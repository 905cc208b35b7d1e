-- Lengths are counted in characters, of which each may be two to a database that counts units of UTF-16.
alter table app_user alter column display_name set data type varchar(510);
alter table app_user alter column email set data type varchar(510);
alter table user_group alter column id set data type varchar(128);
alter table user_group alter column display_name set data type varchar(510);
alter table group_member alter column group_id set data type varchar(128);
alter table if exists former_user alter column display_name set data type varchar(510);
alter table if exists former_attendee alter column actor_id set data type varchar(510);
alter table if exists former_attendee alter column display_name set data type varchar(510);
alter table app_setting alter column setting_value set data type varchar(16000);
alter table app_password alter column name set data type varchar(510);
alter table login_flow alter column app_name set data type varchar(510);
alter table attendee alter column actor_id set data type varchar(510);
alter table attendee alter column display_name set data type varchar(510);
alter table chat_message alter column reference_id set data type varchar(128);
alter table ring_delivery alter column device set data type varchar(510);
alter table webhook_post alter column target set data type varchar(510);
