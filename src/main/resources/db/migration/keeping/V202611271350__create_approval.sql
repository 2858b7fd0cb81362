-- What waits for a second person of the same office. It lies outside both clocks: until it is approved nothing
-- is recorded, so that nobody else sees anything of it, not even a number that is missing (decision 0031).

-- The kinds of fact for which an office wants a second person; '*' stands for all.
create table keeping.sign_off (
  office uuid not null references accounts.office (organization),
  kind   text not null,
  set_by uuid not null references accounts.account (id),
  since  timestamptz not null,
  primary key (office, kind)
);

create table keeping.approval (
  id         uuid primary key default uuidv7(),
  office     uuid not null references accounts.office (organization),
  kind       text not null references facts.kind (word),
  fact       uuid references facts.fact (id),
  verb       text not null,
  typed      jsonb not null,              -- the form as it was typed
  state      text not null check (state in ('waiting', 'returned', 'approved', 'refused')),
  typed_by   uuid not null references accounts.account (id),
  decided_by uuid references accounts.account (id),
  outcome    uuid,                        -- the fact, or the proposal to the office that keeps it
  check ((state = 'waiting') = (decided_by is null)),
  constraint never_the_same_person check (decided_by <> typed_by)
);
create index approval_office on keeping.approval (office, state);

-- What was said to it, in order; nothing of it is ever changed.
create table keeping.approval_step (
  approval uuid not null references keeping.approval (id),
  ordinal  bigint generated always as identity,
  step     text not null check (step in ('hand-in', 'return', 'approve', 'refuse')),
  account  uuid not null references accounts.account (id),
  at       timestamptz not null,
  note     text not null,
  primary key (approval, ordinal)
);
create trigger refuse before update or delete on keeping.approval_step
  for each row execute function history.refuse();
