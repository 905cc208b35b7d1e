-- Whether the account is disabled because its directory does not know the person any more: then it comes back with the person.
alter table linked_account add column disabled_by_directory boolean not null default false;

insert into cluster_lock (name) values ('directory');
