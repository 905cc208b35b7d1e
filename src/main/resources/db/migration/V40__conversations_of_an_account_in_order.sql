-- The conversations of an account are read in parts, in the order of the memberships.
create index ix_attendee_of_actor on attendee (actor_type, actor_id, id);
drop index ix_attendee_by_actor;
