create schema sources;

create table sources.document_recorded (
  like history.kept including defaults including constraints,
  title          text not null,
  language       text,
  publisher      text not null,
  class          text not null check (class in ('official', 'press', 'secondary', 'community')),
  origin         text not null,
  address        text,
  published      text,
  published_from date not null default '-infinity',
  published_to   date not null default 'infinity',
  captured       text,
  captured_from  date not null default '-infinity',
  captured_to    date not null default 'infinity',
  cited_as       text
) partition by list (superseded);
select facts.keep('sources', 'document', 'source', false);

alter table facts.citation add constraint citation_of_document
  foreign key (document) references sources.document (id) deferrable initially deferred;
