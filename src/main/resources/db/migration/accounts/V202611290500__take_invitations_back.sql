-- When an invitation was taken back, or another took its place; it opens nothing from then on.
alter table accounts.invitation add column withdrawn timestamptz;
create index invitation_office on accounts.invitation (office);
