-- An office that keeps the record of an organization without an office of its own.
create table accounts.care (
  id           uuid primary key default uuidv7(),
  organization uuid not null references facts.fact (id),
  office       uuid not null references accounts.office (organization) check (office <> organization),
  since        date not null,
  until        date check (until >= since),   -- the first day on which it no longer keeps it
  given_by     uuid references accounts.account (id),
  ended_by     uuid references accounts.account (id),
  constraint one_caretaker_at_a_time exclude using gist (organization with =, (daterange(since, until)) with &&)
);
create index care_office on accounts.care (office);
