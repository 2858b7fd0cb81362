create table members.suspension_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  membership uuid not null,
  decided_by uuid,
  decided    uuid,
  ground     text
) partition by list (superseded);
select facts.keep('members', 'suspension', 'suspension', cited => false);
alter table members.suspension
  add foreign key (membership) references members.membership (id) deferrable initially deferred,
  add foreign key (decided_by) references facts.fact (id) deferrable initially deferred,
  add foreign key (decided) references facts.fact (id) deferrable initially deferred;
create index on members.suspension (membership);
create index on members.suspension_past (membership, superseded);

-- Whom a fact shows itself to that is kept by one and about another; those are the organizations whose records a reader's offices keep.
create function history.seen(visibility text, released date, keeper uuid, party uuid, those uuid[]) returns boolean
  language sql stable parallel safe
  return visibility = 'public' or released <= current_date or keeper = any(those)
    or (visibility = 'parties' and party = any(those));
