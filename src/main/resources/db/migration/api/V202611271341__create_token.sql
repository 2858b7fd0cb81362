-- What programs show in place of a session: made by an administrator of an office, for that office.
create schema api;

create table api.token (
  id          uuid primary key default uuidv7(),
  office      uuid not null references accounts.office (organization),
  name        text not null,
  scope       text not null check (scope in ('read', 'propose', 'keep')),
  secret      bytea not null unique,      -- a hash
  made        timestamptz not null,
  made_by     uuid not null references accounts.account (id),
  expires     date not null,              -- the first day on which it opens nothing
  ended       timestamptz,
  ended_by    uuid references accounts.account (id),
  uses        bigint not null default 0,
  last_used   timestamptz,
  minute      timestamptz,                -- since when the uses of this minute are counted
  minute_uses int not null default 0
);
create index token_office on api.token (office);

-- What was done with it, beside the history of the record, which knows the office and the person.
create table api.deed (
  id        uuid primary key default uuidv7(),
  token     uuid not null references api.token (id),
  recording bigint not null references history.recording (no),
  act       text not null,
  path      text not null                 -- of the fact, or of the proposal
);
create index deed_token on api.deed (token, id desc);
