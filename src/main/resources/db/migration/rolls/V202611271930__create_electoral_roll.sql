-- Who may vote at a meeting, as the network's secretariat froze it. The fact says for which day and how many; what was
-- judged of each member stands beside it and is never written again.
create schema rolls;

create table rolls.electoral_roll_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  meeting      uuid not null,
  entitled     integer not null check (entitled >= 0),
  not_entitled integer not null check (not_entitled >= 0),
  not_known    integer not null check (not_known >= 0)
) partition by list (superseded);
select facts.keep('rolls', 'electoral_roll', 'electoral-roll', cited => false);
alter table rolls.electoral_roll
  add foreign key (meeting) references meetings.meeting (id) deferrable initially deferred,
  alter "on" set not null;
create index on rolls.electoral_roll (meeting);
create index on rolls.electoral_roll_past (meeting, superseded);

create table rolls.entry (
  roll         uuid not null references facts.fact (id),
  organization uuid not null references facts.fact (id),
  standing     text not null check (standing in ('good', 'arrears', 'suspended', 'not-a-member', 'not-known')),
  outcome      text not null check (outcome in ('yes', 'no', 'not-known')),
  votes        numeric,
  because      jsonb not null,
  primary key (roll, organization)
);

create function rolls.keep_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('kontor.redacting', true), '') = 'on'
    and (new.roll, new.organization, new.standing, new.outcome, new.votes)
      is not distinct from (old.roll, old.organization, old.standing, old.outcome, old.votes) then
    return new;
  end if;
  raise exception 'A frozen roll is not written again';
end $$;
create trigger keep_entry before update or delete on rolls.entry
  for each row execute function rolls.keep_entry();
create trigger keep_entries before truncate on rolls.entry
  for each statement execute function rolls.keep_entry();
