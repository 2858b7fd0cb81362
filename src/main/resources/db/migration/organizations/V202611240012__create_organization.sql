create schema organizations;

create table organizations.organization_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  kind    text not null check (kind in ('local-government', 'association', 'agency', 'un-body', 'network',
                                        'company', 'institution', 'organization')),
  level   text,
  country text check (country ~ '^[A-Z]{2}$'),
  place   integer
) partition by list (superseded);
select facts.keep('organizations', 'organization', 'organization');
create index on organizations.organization (kind, id);
create index on organizations.organization (country, kind);
create index on organizations.organization (recording);

create table organizations.person_recorded (
  like history.kept including defaults including constraints,
  country text check (country ~ '^[A-Z]{2}$')
) partition by list (superseded);
select facts.keep('organizations', 'person', 'person');

-- A person in public office.
create table organizations.term_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  person       uuid not null,
  organization uuid not null,
  office       text not null
) partition by list (superseded);
select facts.keep('organizations', 'term', 'term');
alter table organizations.term
  add foreign key (person) references organizations.person (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred;
create index on organizations.term (organization);
create index on organizations.term (person);
create index on organizations.term_past (organization, superseded);

create table organizations.succession_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  predecessor uuid not null,
  successor   uuid not null,
  kind        text not null check (kind in ('succession', 'merger', 'split', 'renaming')),
  check (predecessor <> successor)
) partition by list (superseded);
select facts.keep('organizations', 'succession', 'succession');
alter table organizations.succession
  add foreign key (predecessor) references organizations.organization (id) deferrable initially deferred,
  add foreign key (successor) references organizations.organization (id) deferrable initially deferred;
create index on organizations.succession (predecessor);
create index on organizations.succession (successor);
