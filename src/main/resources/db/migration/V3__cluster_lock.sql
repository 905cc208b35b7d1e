-- One row per task that only one node may do at a time; a new task brings its row in its own migration.
create table cluster_lock (
    name varchar(40) not null primary key,
    -- The node that leased the task, and until when; both null while nobody did.
    holder varchar(40),
    held_until timestamp(6) with time zone
);
