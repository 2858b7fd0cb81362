create schema meetings;

create table meetings.meeting_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  network uuid not null,
  body    uuid,
  kind    text not null check (kind in ('plenary', 'congress', 'assembly', 'council', 'bureau', 'extraordinary',
                                        'working-level', 'founding', 'seminar', 'annual-conference',
                                        'business-meeting', 'ceremony')),
  ordinal integer check (ordinal > 0),
  host    uuid,
  status  text check (status in ('held', 'not-held', 'announced')),
  mode    text check (mode in ('in-person', 'online', 'hybrid')),
  check ("on" is not null)
) partition by list (superseded);
select facts.keep('meetings', 'meeting', 'meeting');
alter table meetings.meeting
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (body) references bodies.body (id) deferrable initially deferred,
  add foreign key (host) references organizations.organization (id) deferrable initially deferred;
create index on meetings.meeting (network);
create index on meetings.meeting (body);
create index on meetings.meeting (host);
create index on meetings.meeting_past (network, superseded);
create index on meetings.meeting_past (host, superseded);

-- Who was there, in what manner; "named" in the text the meeting adopted is said apart from presence.
create table meetings.attendance_recorded (
  like history.kept including defaults including constraints,
  meeting      uuid not null,
  organization uuid not null,
  manner       text not null check (manner in ('present', 'proxy', 'absent', 'named')),
  people       integer check (people >= 0)
) partition by list (superseded);
select facts.keep('meetings', 'attendance', 'attendance');
alter table meetings.attendance
  add foreign key (meeting) references meetings.meeting (id) deferrable initially deferred,
  add foreign key (organization) references organizations.organization (id) deferrable initially deferred,
  add constraint counted_once unique (meeting, organization, manner) deferrable initially deferred;
create index on meetings.attendance (organization);
create index on meetings.attendance_past (meeting, superseded);
create index on meetings.attendance_past (organization, superseded);
