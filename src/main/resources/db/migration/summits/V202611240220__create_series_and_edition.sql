create schema summits;

create table summits.series_recorded (
  like history.kept including defaults including constraints,
  network    uuid,
  owner      uuid not null,
  recurrence text check (recurrence ~ '^P[1-9][0-9]?[YM]$')
) partition by list (superseded);
select facts.keep('summits', 'series', 'series');
alter table summits.series
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (owner) references organizations.organization (id) deferrable initially deferred;
create index on summits.series (network);
create index on summits.series (owner);
create index on summits.series_past (network, superseded);
create index on summits.series_past (owner, superseded);

create table summits.edition_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  series  uuid not null,
  ordinal integer check (ordinal > 0),
  host    uuid,
  status  text check (status in ('held', 'announced', 'not-held')),
  mode    text check (mode in ('in-person', 'online', 'hybrid'))
) partition by list (superseded);
select facts.keep('summits', 'edition', 'edition');
alter table summits.edition
  alter column "on" set not null,
  add foreign key (series) references summits.series (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred,
  add constraint one_of_a_number unique (series, ordinal) deferrable initially deferred;
create index on summits.edition (host);
create index on summits.edition_past (series, superseded);
create index on summits.edition_past (host, superseded);

create table summits.appearance_recorded (
  like history.kept including defaults including constraints,
  edition      uuid not null,
  organization uuid not null,
  role         text not null check (role in ('participant', 'bidder', 'host', 'invited')),
  person       uuid
) partition by list (superseded);
select facts.keep('summits', 'appearance', 'appearance');
alter table summits.appearance
  add foreign key (edition) references summits.edition (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (person) references organizations.person (id) deferrable initially deferred,
  add constraint once_in_a_role unique (edition, organization, role) deferrable initially deferred;
create index on summits.appearance (organization);
create index on summits.appearance_past (edition, superseded);
create index on summits.appearance_past (organization, superseded);
