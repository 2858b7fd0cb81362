-- What somebody has begun to type: for that person only, no part of the record, forgotten after a while.
create schema keeping;

create table keeping.draft (
  id      uuid        primary key default uuidv7(),
  account uuid        not null references accounts.account (id),
  kind    text        not null,
  fact    uuid,
  verb    text        not null,
  fields  jsonb       not null,
  kept_at timestamptz not null,
  unique nulls not distinct (account, kind, fact, verb)
);
create index on keeping.draft (kept_at);
