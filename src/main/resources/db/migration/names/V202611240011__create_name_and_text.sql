create schema names;

create table names.name_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  bearer    uuid not null,
  text      text not null,
  language  text not null,
  kind      text not null check (kind in ('official', 'common', 'former', 'acronym', 'alias', 'as-written')),
  network   uuid,
  paper     uuid,
  protested boolean
) partition by list (superseded);
select facts.keep('names', 'name', 'name');
alter table names.name add foreign key (bearer) references facts.fact (id) deferrable initially deferred;
create index on names.name (bearer);
create index on names.name_past (bearer, superseded);
create index on names.name (recording);

create table names.text_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  bearer   uuid not null,
  kind     text not null,
  part     text,
  language text not null,
  content  text not null,
  quoted   boolean
) partition by list (superseded);
select facts.keep('names', 'text', 'text');
alter table names.text add foreign key (bearer) references facts.fact (id) deferrable initially deferred;
create index on names.text (bearer);
create index on names.text_past (bearer, superseded);
