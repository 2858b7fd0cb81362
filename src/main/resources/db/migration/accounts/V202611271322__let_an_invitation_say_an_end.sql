-- The first day on which the role that an invitation gives is no longer held.
alter table accounts.invitation add column until date;
