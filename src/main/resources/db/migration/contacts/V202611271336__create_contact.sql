-- People to turn to, apart from public office: no part of the record, in no public output, forgotten when its time is over.
create schema contacts;

create table contacts.contact (
  id           uuid        primary key default uuidv7(),
  organization uuid        not null references organizations.organization (id),
  network      uuid        references organizations.organization (id),
  matter       text        not null check (matter in ('political', 'technical', 'dues')),
  name         text        not null,
  post         text,
  language     text,
  email        text,
  phone        text,
  since        date,
  until        date,
  purpose      text        not null,
  expires      date        not null,
  kept_by      uuid        not null references accounts.account (id),
  kept_at      timestamptz not null
);
create index on contacts.contact (organization);
create index on contacts.contact (network) where network is not null;
create index on contacts.contact (expires);
