-- What users keep to themselves: up to where they have read, and that they are typing.
alter table app_user add column hides_reading boolean default false not null;
alter table app_user add column hides_typing boolean default false not null;
