-- Sign-ins with a password have a row like those at providers, and people see what they have signed in with.
alter table sign_in add column means varchar(40) default '' not null;
alter table sign_in add column name varchar(510) default '' not null;
alter table sign_in add column address varchar(64) default '' not null;
alter table sign_in add column created_at timestamp(6) with time zone default current_timestamp not null;
alter table sign_in add column last_used_at timestamp(6) with time zone default current_timestamp not null;
-- Digest of the stored hash of the password; empty for sign-ins at providers.
alter table sign_in add column password_digest varchar(64) default '' not null;
create index ix_sign_in_use on sign_in (last_used_at);

alter table app_password add column address varchar(64) default '' not null;
alter table app_password add column last_used_at timestamp(6) with time zone default current_timestamp not null;
update app_password set last_used_at = created_at;

-- By what the device was signed in that joined; empty: with the password of the account in each request, or not at all.
alter table participant_session add column device varchar(40) default '' not null;
insert into cluster_lock (name) values ('sign-in-retention');
