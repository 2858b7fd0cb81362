create index on members.membership (via) where via is not null;
create index on members.membership_past (via, superseded) where via is not null;
