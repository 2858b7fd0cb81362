create table rules.price_rule_recorded (
  like history.kept including defaults including constraints,
  article  uuid not null,
  meeting  uuid,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  free     integer check (free >= 0),
  member_price numeric check (member_price >= 0),
  price    numeric check (price >= 0)
) partition by list (superseded);
select facts.keep('rules', 'price_rule', 'price-rule');
alter table rules.price_rule
  add foreign key (article) references rules.article (id) deferrable initially deferred,
  add foreign key (meeting) references facts.fact (id) deferrable initially deferred;
create index on rules.price_rule (article);
create index on rules.price_rule_past (article, superseded);
