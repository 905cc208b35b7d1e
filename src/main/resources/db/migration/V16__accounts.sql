-- What deleted accounts were called: the history of conversations goes on naming them.
create table former_user (
    id varchar(64) not null primary key,
    display_name varchar(255) not null
);

alter table app_user add column phone varchar(32) default '' not null;
