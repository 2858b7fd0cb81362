-- What a person signs in with in place of the password. The private half of its key never comes here.
create table accounts.passkey (
  id                 uuid primary key default uuidv7(),
  account            uuid not null references accounts.account (id),
  credential         text not null unique,    -- as the browser names it, in base64url
  key                bytea not null,          -- the public half, as WebAuthn writes attested credential data
  signatures         bigint not null,         -- as its authenticator counts them; 0 for one that does not
  is_backup_eligible boolean not null,
  is_backed_up       boolean not null,
  name               text not null,
  made               timestamptz not null,
  used               timestamptz
);
create index passkey_account on accounts.passkey (account);

-- What a passkey is asked to sign: random, for a few minutes, once.
create table accounts.challenge (
  id      uuid primary key default uuidv7(),
  secret  bytea not null unique,              -- a hash
  account uuid references accounts.account (id), -- whose new passkey answers it; null for signing in
  expires timestamptz not null
);
create index challenge_expires on accounts.challenge (expires);
