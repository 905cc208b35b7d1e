-- Ids of attendees grow in the order of membership, whoever makes the row.
alter sequence attendee_seq increment by 1;
