-- What adopted a project, and where it was reported on, is a meeting and no other fact.
alter table projects.project
  drop constraint project_adopted_fkey,
  add foreign key (adopted) references meetings.meeting (id) deferrable initially deferred;
alter table projects.participation
  drop constraint participation_meeting_fkey,
  add foreign key (meeting) references meetings.meeting (id) deferrable initially deferred;
