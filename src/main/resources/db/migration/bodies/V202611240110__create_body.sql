create schema bodies;

create table bodies.body_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network uuid not null,
  kind    text not null check (kind in ('assembly', 'council', 'bureau', 'presidency', 'board', 'committee',
                                        'policy-council', 'congress', 'plenary', 'office'))
) partition by list (superseded);
select facts.keep('bodies', 'body', 'body');
alter table bodies.body
  add foreign key (network) references organizations.organization (id) deferrable initially deferred;
create index on bodies.body (network);
create index on bodies.body_past (network, superseded);

-- A seat exists whether or not anybody holds it; number is how many of its kind there are.
create table bodies.seat_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  body   uuid not null,
  office text not null,
  number integer check (number > 0),
  basis  text check (basis in ('elected', 'ex-officio', 'appointed', 'custom'))
) partition by list (superseded);
select facts.keep('bodies', 'seat', 'seat');
alter table bodies.seat
  add foreign key (body) references bodies.body (id) deferrable initially deferred,
  add constraint one_number_at_a_time exclude using gist
    (body with =, office with =, dates.certain(since_to, until_from) with &&) deferrable initially deferred;
create index on bodies.seat (body);
create index on bodies.seat_past (body, superseded);

-- A city holds, a person exercises.
create table bodies.holding_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  seat   uuid not null,
  holder uuid not null,
  person uuid,
  basis  text check (basis in ('elected', 'ex-officio', 'appointed', 'custom'))
) partition by list (superseded);
select facts.keep('bodies', 'holding', 'holding');
alter table bodies.holding
  add foreign key (seat) references bodies.seat (id) deferrable initially deferred,
  add foreign key (holder) references organizations.organization (id) deferrable initially deferred,
  add foreign key (person) references organizations.person (id) deferrable initially deferred,
  add constraint held_once_at_a_time exclude using gist
    (history.both(seat, holder) with =, coalesce(person, holder) with =, dates.certain(since_to, until_from) with &&)
    deferrable initially deferred;
create index on bodies.holding (seat);
create index on bodies.holding (holder);
create index on bodies.holding (person);
create index on bodies.holding_past (seat, superseded);
create index on bodies.holding_past (holder, superseded);
