-- What came of a form that was sent. Sent again, it is not done again: whoever sent it is led to the same place.
create table keeping.sent_form (
  key  bytea       primary key,
  path text        not null,
  at   timestamptz not null default now()
);
create index on keeping.sent_form (at);
