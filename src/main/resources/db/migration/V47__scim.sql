-- What a provisioning client calls an account or a group.
create table scim_name (
    kind varchar(5) not null,
    id varchar(64) not null,
    external_id varchar(255) not null,
    primary key (kind, id)
);
create index ix_scim_name_external on scim_name (kind, external_id);
