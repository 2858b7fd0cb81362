-- From when on, and by whom, an office wants a second person for which kinds of fact; nothing of it is ever changed.
create table keeping.sign_off_step (
  office  uuid        not null references accounts.office (organization),
  ordinal bigint      generated always as identity,
  account uuid        not null references accounts.account (id),
  at      timestamptz not null,
  begun   text[]      not null,           -- the kinds for which it wants one from then on
  ended   text[]      not null,           -- and those for which it no longer does
  primary key (office, ordinal)
);
create trigger refuse before update or delete on keeping.sign_off_step
  for each row execute function history.refuse();
insert into keeping.sign_off_step (office, account, at, begun, ended)
select office, set_by, since, array_agg(kind order by kind), '{}' from keeping.sign_off
group by office, set_by, since order by since;

-- Where none is wanted any more, what waited may be typed anew and is done at once.
alter table keeping.approval drop constraint approval_state_check;
alter table keeping.approval add constraint approval_state_check
  check (state in ('waiting', 'returned', 'approved', 'refused', 'done'));
alter table keeping.approval drop constraint approval_check;
alter table keeping.approval add constraint decided_by_whom
  check ((state in ('waiting', 'done')) = (decided_by is null));
alter table keeping.approval_step drop constraint approval_step_step_check;
alter table keeping.approval_step add constraint approval_step_step_check
  check (step in ('hand-in', 'return', 'approve', 'refuse', 'do'));
