-- Who somebody is at the provider at which people sign in, and whose account that opens here.
create table accounts.identity (
  id      uuid primary key default uuidv7(),
  account uuid not null references accounts.account (id),
  issuer  text not null,               -- the provider, as its tokens name it
  subject text not null,               -- the person, as its tokens do: never used again for another
  name    text not null,               -- as the provider called the person when it was bound
  bound   timestamptz not null,
  used    timestamptz,
  unique (issuer, subject)
);
create index identity_account on accounts.identity (account);

-- Somebody is on the way to the provider and back, for some minutes.
create table accounts.errand (
  id         uuid primary key default uuidv7(),
  state      bytea not null unique,    -- a hash: the browser has the rest
  nonce      text not null,
  verifier   text not null,
  account    uuid references accounts.account (id),    -- who wants to bind
  invitation uuid references accounts.invitation (id), -- which is to be accepted; neither for signing in
  language   text,                     -- that the address named
  next       text not null,            -- where to go afterwards
  expires    timestamptz not null
);
create index errand_expires on accounts.errand (expires);
