create schema claims;

-- What a document states of something: property, value, and the date it speaks of.
create table claims.claim_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  subject  uuid not null,
  property text not null,
  value    text not null,
  unit     text,
  operator text check (operator in ('=', '>', '>=', '~', '<')),
  sense    text check (sense in ('stated', 'expected', 'counted')),
  wording  text,
  document uuid not null,
  locator  text
) partition by list (superseded);
select facts.keep('claims', 'claim', 'claim');
alter table claims.claim
  add foreign key (subject) references facts.fact (id) deferrable initially deferred,
  add foreign key (document) references sources.document (id) deferrable initially deferred;
create index on claims.claim (subject, property);
create index on claims.claim (document);
create index on claims.claim_past (subject, property, superseded);

-- The statements of a page, word for word and in order.
create table claims.statement_recorded (
  like history.kept including defaults including constraints,
  document uuid not null,
  ordinal  integer not null check (ordinal > 0),
  heading  text,
  wording  text not null,
  type     text not null check (type in ('fact', 'aim', 'opinion')),
  "check"  text,
  loose    text check (loose in ('unit', 'frequency', 'title', 'other'))
) partition by list (superseded);
select facts.keep('claims', 'statement', 'statement');
alter table claims.statement
  add foreign key (document) references sources.document (id) deferrable initially deferred,
  add constraint statement_once unique (document, ordinal) deferrable initially deferred;
create index on claims.statement_past (document, superseded);

-- What is not known; nobody need have said so.
create table claims.question_recorded (
  like history.kept including defaults including constraints,
  subject uuid not null,
  ordinal integer
) partition by list (superseded);
select facts.keep('claims', 'question', 'question', false);
alter table claims.question
  add foreign key (subject) references facts.fact (id) deferrable initially deferred;
create index on claims.question (subject);
create index on claims.question_past (subject, superseded);
