-- The first day on which the role that an invitation gives is held; without one, that on which the account is opened.
alter table accounts.invitation add column since date;
