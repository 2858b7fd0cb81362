-- Rule books in versions, their articles, and what these rule. What no source tells stays null: an open setting.
create schema rules;

create table rules.rule_book_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  network      uuid not null,
  adopted      text,
  adopted_from date not null default '-infinity',
  adopted_to   date not null default 'infinity',
  decided      uuid
) partition by list (superseded);
select facts.keep('rules', 'rule_book', 'rule-book');
alter table rules.rule_book
  add foreign key (network) references organizations.organization (id) deferrable initially deferred,
  add foreign key (decided) references facts.fact (id) deferrable initially deferred;
create index on rules.rule_book (network);
create index on rules.rule_book_past (network, superseded);

create table rules.article_recorded (
  like history.kept including defaults including constraints,
  book   uuid not null,
  number text
) partition by list (superseded);
select facts.keep('rules', 'article', 'article');
alter table rules.article
  add foreign key (book) references rules.rule_book (id) deferrable initially deferred,
  add unique (book, number) deferrable;
create index on rules.article_past (book, superseded);

create table rules.admission_rule_recorded (
  like history.kept including defaults including constraints,
  article     uuid not null,
  category    uuid,
  path        text check (path in ('direct', 'section', 'association')),
  endorsement text check (endorsement in ('none', 'section', 'chapter')),
  decided_by  uuid,
  effective   text check (effective in ('decision', 'first-payment'))
) partition by list (superseded);
select facts.keep('rules', 'admission_rule', 'admission-rule');
alter table rules.admission_rule
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred,
  add foreign key (decided_by) references bodies.body (id) deferrable initially deferred;
create index on rules.admission_rule (article);
create index on rules.admission_rule_past (article, superseded);

create table rules.entitlement_recorded (
  like history.kept including defaults including constraints,
  article  uuid not null,
  "right"  text not null check ("right" in ('vote', 'stand', 'sign', 'be-listed', 'member-price')),
  category uuid,
  granted  boolean not null,
  paid     text check (paid in ('none', 'year-before', 'up-to-date'))
) partition by list (superseded);
select facts.keep('rules', 'entitlement', 'entitlement');
alter table rules.entitlement
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred;
create index on rules.entitlement (article);
create index on rules.entitlement_past (article, superseded);

create table rules.notice_rule_recorded (
  like history.kept including defaults including constraints,
  article uuid not null,
  months  integer check (months >= 0),
  due     text check (due in ('nothing', 'pro-rata', 'whole-year'))
) partition by list (superseded);
select facts.keep('rules', 'notice_rule', 'notice-rule');
alter table rules.notice_rule
  add foreign key (article) references rules.article (id) deferrable initially deferred;
create index on rules.notice_rule (article);
create index on rules.notice_rule_past (article, superseded);

create table rules.suspension_rule_recorded (
  like history.kept including defaults including constraints,
  article  uuid not null,
  years    integer check (years > 0),
  ended_by uuid
) partition by list (superseded);
select facts.keep('rules', 'suspension_rule', 'suspension-rule');
alter table rules.suspension_rule
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (ended_by) references bodies.body (id) deferrable initially deferred;
create index on rules.suspension_rule (article);
create index on rules.suspension_rule_past (article, superseded);

create table rules.fee_rule_recorded (
  like history.kept including defaults including constraints,
  article  uuid not null,
  category uuid,
  formula  text check (formula in ('zero', 'flat', 'bands', 'linear', 'linear-plus-class')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  amount   numeric,
  rate     numeric,
  least    numeric,
  most     numeric,
  check (formula is null or currency is not null)
) partition by list (superseded);
select facts.keep('rules', 'fee_rule', 'fee-rule');
alter table rules.fee_rule
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred;
create index on rules.fee_rule (article);
create index on rules.fee_rule_past (article, superseded);

create table rules.band_recorded (
  like history.kept including defaults including constraints,
  article      uuid not null,
  use          text not null check (use in ('fee', 'income-class', 'votes', 'award')),
  category     uuid,
  income_class text,
  at_least     integer,
  above        integer,
  at_most      integer,
  below        integer,
  value        numeric,
  check (at_least is null or above is null),
  check (at_most is null or below is null)
) partition by list (superseded);
select facts.keep('rules', 'band', 'band');
alter table rules.band
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (category) references members.category (id) deferrable initially deferred;
create index on rules.band (article);
create index on rules.band_past (article, superseded);
