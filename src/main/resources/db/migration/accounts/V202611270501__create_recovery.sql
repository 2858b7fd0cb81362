-- What opens an account to whoever has lost its password: a one-time address, or one of the codes that were printed.
create table accounts.recovery (
  id         uuid primary key default uuidv7(),
  account    uuid not null references accounts.account (id),
  secret     bytea not null unique,       -- a hash
  is_printed boolean not null,
  made       timestamptz not null,
  expires    timestamptz,                 -- null: a printed code serves until there are new ones
  used       timestamptz
);
create index recovery_account on accounts.recovery (account);

-- Such a message comes from no office.
alter table accounts.message alter column office drop not null;
