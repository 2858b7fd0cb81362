-- The office that keeps a record says that it has looked through a public page of it. It is the source itself.
create schema reviews;
create table reviews.review_recorded (
  like history.kept including defaults including constraints,
  like dates.day including defaults,
  subject  uuid not null,
  page     text not null check (page in ('record', 'memberships')),
  next_review      text,
  next_review_from date not null default '-infinity',
  next_review_to   date not null default 'infinity'
) partition by list (superseded);
select facts.keep('reviews', 'review', 'review', false);
alter table reviews.review
  add foreign key (subject) references facts.fact (id) deferrable initially deferred,
  alter "on" set not null;
create index on reviews.review (subject, page, on_to);
create index on reviews.review_past (subject, superseded);
