-- Messages to people, which wait to be sent. One that holds a one-time address is deleted once that has served.
create table accounts.message (
  id        uuid primary key default uuidv7(),
  recipient text not null,
  office    uuid not null references accounts.office (organization),
  subject   text not null,
  text      text not null,
  written   timestamptz not null
);
create index message_office on accounts.message (office);
