-- 2,000 characters, of which each may be two to a database that counts units of UTF-16.
alter table conversation alter column description set data type varchar(4000);
-- Who may mention everybody: 0 all, 1 moderators.
alter table conversation add column mention_permissions integer default 0 not null;
