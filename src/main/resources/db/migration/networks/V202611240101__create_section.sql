-- How a network is divided: sections, sub-regions, chapters, clusters. Some are organizations of their own.
create table networks.section_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network      uuid not null,
  kind         text not null check (kind in ('section', 'sub-region', 'chapter', 'cluster', 'region', 'committee',
                                             'policy-council')),
  organization uuid,
  parent       uuid,
  country      text check (country ~ '^[A-Z]{2}$'),
  host         uuid,
  check (parent <> id)
) partition by list (superseded);
select facts.keep('networks', 'section', 'section');
alter table networks.section
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (parent) references networks.section (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred;
create index on networks.section (network);
create index on networks.section (organization);
create index on networks.section (parent);
create index on networks.section (host);
create index on networks.section_past (network, superseded);
create index on networks.section_past (organization, superseded);
create index on networks.section_past (host, superseded);
