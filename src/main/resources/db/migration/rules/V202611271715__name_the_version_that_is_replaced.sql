-- A version names the one before it, so that an amendment begins with what is in force.
alter table rules.rule_book_recorded add column replaces uuid;
alter table rules.rule_book
  add foreign key (replaces) references rules.rule_book (id) deferrable initially deferred;
