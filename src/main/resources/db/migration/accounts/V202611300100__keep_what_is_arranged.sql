-- What is arranged in an office, or in the register, beside the record: who belongs to it and as what, whose record it
-- keeps, which programs act for it. It stands in the journal, and nothing of it is ever changed.
create table accounts.arrangement (
  no             bigint      generated always as identity primary key,
  at             timestamptz not null,
  recording      bigint      not null,    -- the last one before it: its place in a journal
  account        uuid        not null references accounts.account (id),
  is_of_register boolean     not null,    -- done by an administrator of the register as such
  office         uuid        references accounts.office (organization), -- null: the register itself
  sort           text        not null,
  person         uuid        references accounts.account (id),
  invitation     uuid        references accounts.invitation (id),
  organization   uuid        references facts.fact (id),
  role           text        check (role in ('reader', 'editor', 'administrator')),
  since          date,
  until          date,
  words          text[]      not null default '{}',
  check (office is not null or is_of_register)
);
create index arrangement_office on accounts.arrangement (office, no);
create index arrangement_of_register on accounts.arrangement (no) where is_of_register;
create trigger refuse before update or delete on accounts.arrangement
  for each row execute function history.refuse();

-- What was arranged before is taken over as far as it was kept: of roles and care the day alone, and of who took an
-- invitation back nothing.
insert into accounts.arrangement
  (at, recording, account, is_of_register, office, sort, person, invitation, organization, role, since, until)
select it.at,
       (select coalesce(max(r.no), 0) from history.recording r where r.at <= it.at),
       it.account,
       it.office is null or it.sort in ('office-opened', 'care-given', 'care-ended')
         or not exists (select from accounts.duty d where d.account = it.account and d.office = it.office),
       it.office, it.sort, it.person, it.invitation, it.organization, it.role, it.since, it.until
from (
  select opened as at, opened_by as account, organization as office, 'office-opened' as sort, null::uuid as person,
         null::uuid as invitation, organization, null as role, null::date as since, null::date as until
  from accounts.office
  union all
  select since::timestamptz, given_by, office, 'care-given', null, null, organization, null, null, null
  from accounts.care
  union all
  select until::timestamptz, ended_by, office, 'care-ended', null, null, organization, null, null, null
  from accounts.care where until is not null
  union all
  select made, invited_by, office, 'invited', null, id, null, role, since, until
  from accounts.invitation
  union all
  select since::timestamptz, coalesce(given_by, account), office, 'role-given', account, null, null, role, since, null
  from accounts.duty
  union all
  select until::timestamptz, ended_by, office, 'role-ended', account, null, null, role, null, until
  from accounts.duty where until is not null
) it
where it.account is not null and it.at <= now()
order by it.at;
