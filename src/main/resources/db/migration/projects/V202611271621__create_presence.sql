-- Who took part in what was done under a project.
create table projects.presence_recorded (
  like history.kept including defaults including constraints,
  activity     uuid not null,
  organization uuid not null,
  people       integer check (people >= 0)
) partition by list (superseded);
select facts.keep('projects', 'presence', 'presence');
alter table projects.presence
  add foreign key (activity) references projects.activity (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred;
create unique index presence_once on projects.presence (activity, organization);
create index on projects.presence (organization);
create index on projects.presence_past (activity, superseded);
create index on projects.presence_past (organization, superseded);
