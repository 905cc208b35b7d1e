-- Which call an attendee joined last: known still when the call was ended for everyone
alter table attendee add column joined_generation bigint default 0 not null;
