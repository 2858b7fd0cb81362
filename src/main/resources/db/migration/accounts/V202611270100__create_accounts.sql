-- People, the offices they belong to, and how they sign in. Nothing of it is part of the public record.
create schema accounts;

create table accounts.account (
  id       uuid primary key default uuidv7(),
  email    text not null,
  name     text not null,
  password text not null,                 -- a hash that names its method
  is_demo  boolean not null default false, -- opens only while Kontor runs for trying it out
  opened   timestamptz not null
);
create unique index account_email on accounts.account (lower(email));

-- The workspace of an organization; it has that organization's identity.
create table accounts.office (
  organization uuid primary key references facts.fact (id),
  opened       timestamptz not null,
  opened_by    uuid references accounts.account (id)
);

-- A role held in an office for a time; without an office, in the register itself.
create table accounts.duty (
  id       uuid primary key default uuidv7(),
  account  uuid not null references accounts.account (id),
  office   uuid references accounts.office (organization),
  role     text not null check (role in ('reader', 'editor', 'administrator')),
  since    date not null,
  until    date check (until >= since),   -- the first day on which it is no longer held
  given_by uuid references accounts.account (id),
  ended_by uuid references accounts.account (id),
  check (office is not null or role = 'administrator'),
  constraint one_role_at_a_time exclude using gist (
    account with =,
    (coalesce(office, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
    (daterange(since, until)) with &&)
);
create index duty_office on accounts.duty (office);

create table accounts.invitation (
  id         uuid primary key default uuidv7(),
  token      bytea not null unique,       -- the hash of what stands in the one-time address
  email      text,                        -- null: the first administrator says it
  office     uuid references accounts.office (organization),
  role       text not null check (role in ('reader', 'editor', 'administrator')),
  invited_by uuid references accounts.account (id),
  made       timestamptz not null,
  expires    timestamptz,
  used       timestamptz,
  check (office is not null or role = 'administrator')
);

-- Attempts to sign in, for as long as they count.
create table accounts.attempt (
  id      uuid primary key default uuidv7(),
  account bytea not null,                 -- a hash: somebody may type a password where an address belongs
  address text not null,
  at      timestamptz not null
);
create index attempt_account on accounts.attempt (account);
create index attempt_address on accounts.attempt (address);
create index attempt_at on accounts.attempt (at);

-- Sessions, as Spring Session JDBC wants them.
create table accounts.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index session_expiry on accounts.session (expiry_time);
create index session_principal on accounts.session (principal_name);

create table accounts.session_attributes (
  session_primary_id char(36) not null references accounts.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
