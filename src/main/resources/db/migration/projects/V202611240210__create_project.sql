create schema projects;

create table projects.project_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network uuid not null,
  adopted uuid
) partition by list (superseded);
select facts.keep('projects', 'project', 'project');
alter table projects.project
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (adopted) references facts.fact (id) deferrable initially deferred;
create index on projects.project (network);
create index on projects.project_past (network, superseded);

create table projects.participation_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  project      uuid not null,
  organization uuid not null,
  role         text not null check (role in ('lead', 'participant', 'proposer', 'reporter')),
  meeting      uuid
) partition by list (superseded);
select facts.keep('projects', 'participation', 'participation');
alter table projects.participation
  add foreign key (project) references projects.project (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (meeting) references facts.fact (id) deferrable initially deferred;

-- On no day does an organization have the same part in a project twice for certain.
alter table projects.participation add constraint one_at_a_time exclude using gist
  (history.both(project, organization) with =, role with =, dates.certain(since_to, until_from) with &&) deferrable;

create index on projects.participation (project);
create index on projects.participation (organization);
create index on projects.participation_past (project, superseded);
create index on projects.participation_past (organization, superseded);

create table projects.activity_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  project uuid not null,
  kind    text not null check (kind in ('conference', 'seminar', 'training', 'event', 'meeting')),
  host    uuid
) partition by list (superseded);
select facts.keep('projects', 'activity', 'activity');
alter table projects.activity
  alter column "on" set not null,
  add foreign key (project) references projects.project (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred;
create index on projects.activity (project);
create index on projects.activity (host);
create index on projects.activity_past (project, superseded);
create index on projects.activity_past (host, superseded);
