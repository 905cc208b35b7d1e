-- 255 characters, of which each may be two to a database that counts units of UTF-16.
alter table conversation alter column name set data type varchar(510);
