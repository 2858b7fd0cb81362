create schema members;

create table members.category_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network uuid not null,
  word    text
) partition by list (superseded);
select facts.keep('members', 'category', 'category');
alter table members.category
  add foreign key (network) references organizations.organization (id) deferrable initially deferred;
create index on members.category (network);
create index on members.category_past (network, superseded);

create table members.membership_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network      uuid not null,
  organization uuid not null check (organization <> network),
  kind         text not null check (kind in ('member', 'participant', 'observer', 'partner')),
  category     uuid,
  path         text check (path in ('direct', 'section', 'association')),
  via          uuid,
  reason       text check (reason in ('withdrew', 'resigned', 'excluded', 'lapsed', 'network-ended', 'other'))
) partition by list (superseded);
select facts.keep('members', 'membership', 'membership');
alter table members.membership
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred,
  add foreign key (via) references organizations.organization (id) deferrable initially deferred;

-- On no day does an organization belong to a network twice for certain. Several spells may be corrected in one act.
alter table members.membership add constraint one_at_a_time exclude using gist
  (history.both(network, organization) with =, dates.certain(since_to, until_from) with &&) deferrable;

create index on members.membership (network, since_from);
create index on members.membership (organization);
create index on members.membership_past (network, superseded);
create index on members.membership_past (organization, superseded);
