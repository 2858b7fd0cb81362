-- A notice says what was done to an account. It opens nothing, so it is not forgotten with the addresses that do.
alter table accounts.message add column is_notice boolean not null default false;
