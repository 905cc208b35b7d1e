-- Held by the node that creates the administrators' group and the first accounts.
insert into cluster_lock (name, holder, held_until) values ('first-accounts', null, null);
