-- The document itself, where an office has uploaded it: in two rooms like what is said of it, and so in every backup.
create table sources.file_recorded (
  like history.kept including defaults including constraints,
  document uuid  not null,
  kind     text  not null check (kind in ('pdf', 'png', 'jpeg', 'text')),
  digest   text  not null,
  content  bytea not null
) partition by list (superseded);
select history.keep('sources', 'file');
create unique index file_of_document on sources.file (document);
create index on sources.file_past (document, superseded);
alter table sources.file add foreign key (document) references facts.fact (id);
