insert into cluster_lock (name, holder, held_until) values ('sweeper', null, null);

-- Calls up to this number cannot be joined by requests that came while they ran: 0 before one was ended for everyone.
alter table conversation add column ended_for_all_generation bigint default 0 not null;
