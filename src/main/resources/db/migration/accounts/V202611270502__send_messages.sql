-- Messages that are sent by mail: when the next attempt is due, and why the last one failed.
alter table accounts.message
  add column due     timestamptz,
  add column tries   int not null default 0,
  add column failure text;
update accounts.message set due = written;
alter table accounts.message alter column due set not null;
create index message_due on accounts.message (due);
