-- Membership as it is lived: what was asked, considered, decided and given notice of. All of it is between the parties
-- unless one of them says otherwise; only an application rests on papers, the rest on the word of whoever did it.
create schema applications;

create table applications.application_recorded (
  like history.kept including defaults including constraints,
  network          uuid not null,
  organization     uuid not null,
  category         uuid,
  path             text check (path in ('direct', 'section', 'association')),
  via              uuid,
  enquired_on      text,
  enquired_on_from date not null,
  enquired_on_to   date not null,
  applied_on       text,
  applied_on_from  date not null,
  applied_on_to    date not null,
  aims             text,
  check (network <> organization),
  check (enquired_on is not null or applied_on is not null)
) partition by list (superseded);
select facts.keep('applications', 'application', 'application');
alter table applications.application
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (via) references organizations.organization (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred;
create index on applications.application (network);
create index on applications.application (organization);
create index on applications.application (via);
create index on applications.application_past (network, superseded);
create index on applications.application_past (organization, superseded);

create table applications.endorsement_recorded (
  like history.kept including defaults including constraints,
  network      uuid not null,
  organization uuid not null,
  "by"         uuid not null,
  outcome      text not null check (outcome in ('endorsed', 'not-endorsed')),
  "on"         text not null,
  on_from      date not null,
  on_to        date not null
) partition by list (superseded);
select facts.keep('applications', 'endorsement', 'endorsement', cited => false);
alter table applications.endorsement
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key ("by") references organizations.organization (id) deferrable initially deferred;
create index on applications.endorsement (network);
create index on applications.endorsement (organization);
create index on applications.endorsement ("by");
create index on applications.endorsement_past (network, superseded);
create index on applications.endorsement_past (organization, superseded);

create table applications.admission_decision_recorded (
  like history.kept including defaults including constraints,
  network      uuid not null,
  organization uuid not null,
  outcome      text not null check (outcome in ('admitted', 'refused', 'deferred')),
  "on"         text not null,
  on_from      date not null,
  on_to        date not null,
  decided_by   uuid,
  decided      uuid
) partition by list (superseded);
select facts.keep('applications', 'admission_decision', 'admission-decision', cited => false);
alter table applications.admission_decision
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (decided_by) references facts.fact (id) deferrable initially deferred,
  add foreign key (decided) references facts.fact (id) deferrable initially deferred;
create index on applications.admission_decision (network);
create index on applications.admission_decision (organization);
create index on applications.admission_decision_past (network, superseded);
create index on applications.admission_decision_past (organization, superseded);

create table applications.resignation_recorded (
  like history.kept including defaults including constraints,
  network           uuid not null,
  organization      uuid not null,
  given_on          text not null,
  given_on_from     date not null,
  given_on_to       date not null,
  effective_on      text not null,
  effective_on_from date not null,
  effective_on_to   date not null,
  due               text check (due in ('nothing', 'pro-rata', 'whole-year'))
) partition by list (superseded);
select facts.keep('applications', 'resignation', 'resignation', cited => false);
alter table applications.resignation
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred;
create index on applications.resignation (network);
create index on applications.resignation (organization);
create index on applications.resignation_past (network, superseded);
create index on applications.resignation_past (organization, superseded);

create table applications.exclusion_recorded (
  like history.kept including defaults including constraints,
  network      uuid not null,
  organization uuid not null,
  "on"         text not null,
  on_from      date not null,
  on_to        date not null,
  decided_by   uuid,
  decided      uuid,
  ground       text
) partition by list (superseded);
select facts.keep('applications', 'exclusion', 'exclusion', cited => false);
alter table applications.exclusion
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (decided_by) references facts.fact (id) deferrable initially deferred,
  add foreign key (decided) references facts.fact (id) deferrable initially deferred;
create index on applications.exclusion (network);
create index on applications.exclusion (organization);
create index on applications.exclusion_past (network, superseded);
create index on applications.exclusion_past (organization, superseded);
