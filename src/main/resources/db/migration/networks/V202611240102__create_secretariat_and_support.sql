create table networks.secretariat_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network uuid not null,
  kind    text not null check (kind in ('secretariat', 'project-office', 'satellite-office', 'affiliate-office')),
  host    uuid not null
) partition by list (superseded);
select facts.keep('networks', 'secretariat', 'secretariat');
alter table networks.secretariat
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred,
  add constraint one_office_of_a_kind_in_a_city exclude using gist
    (history.both(network, host) with =, kind with =, dates.certain(since_to, until_from) with &&)
    deferrable initially deferred;
create index on networks.secretariat (network);
create index on networks.secretariat (host);
create index on networks.secretariat_past (network, superseded);
create index on networks.secretariat_past (host, superseded);

create table networks.support_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network   uuid not null,
  supporter uuid not null,
  kind      text not null check (kind in ('founding', 'guidance', 'budget', 'host'))
) partition by list (superseded);
select facts.keep('networks', 'support', 'support');
alter table networks.support
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (supporter) references organizations.organization (id) deferrable initially deferred,
  add constraint supported_once_at_a_time exclude using gist
    (history.both(network, supporter) with =, kind with =, dates.certain(since_to, until_from) with &&)
    deferrable initially deferred;
create index on networks.support (network);
create index on networks.support (supporter);
create index on networks.support_past (network, superseded);
create index on networks.support_past (supporter, superseded);
