-- Forms of people and offices are done once, too, not only those of facts.
alter table keeping.sent_form set schema accounts;
