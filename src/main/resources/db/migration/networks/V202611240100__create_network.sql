-- A network is an organization with a profile: its identity is the organization's, and so is every "network" below.
create schema networks;

create table networks.network_recorded (
  like history.kept including defaults including constraints,
  organization uuid   not null,
  form         text   not null check (form in ('statutory-association', 'agreement', 'non-profit', 'summit-series',
                                               'chartered-network', 'section')),
  capabilities text[] not null check (capabilities <@ array['membership', 'fees', 'elections', 'bodies',
                                      'joint-projects', 'partnerships', 'editions', 'chapters', 'sections', 'clusters',
                                      'awards', 'texts', 'meetings']),
  recurrence   text   check (recurrence ~ '^P([0-9]+Y)?([0-9]+M)?$' and recurrence <> 'P')
) partition by list (superseded);
select facts.keep('networks', 'network', 'network');
alter table networks.network
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred;
create unique index network_once on networks.network (organization);
create index on networks.network_past (organization, superseded);

create table networks.life_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network uuid not null,
  stage   text not null check (stage in ('proposed', 'active', 'suspended', 'merged', 'dissolved'))
) partition by list (superseded);
select facts.keep('networks', 'life', 'life');
alter table networks.life
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add constraint one_stage_at_a_time exclude using gist
    (network with =, dates.certain(since_to, until_from) with &&) deferrable initially deferred;
create index on networks.life (network);
create index on networks.life_past (network, superseded);

create table networks.milestone_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  network uuid not null,
  kind    text not null check (kind in ('proposed', 'founded', 'agreed', 'chartered', 'amended', 'recognised', 'endorsed',
                                        'decided', 'reviewed', 'moved', 'other')),
  host    uuid,
  check ("on" is not null)
) partition by list (superseded);
select facts.keep('networks', 'milestone', 'milestone');
alter table networks.milestone
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred;
create index on networks.milestone (network);
create index on networks.milestone (host);
create index on networks.milestone_past (network, superseded);
create index on networks.milestone_past (host, superseded);
