-- A document that only hidden facts of others cite can be withdrawn: being refused would tell of them. What everybody
-- sees, or the same office recorded, still keeps it; facts.Acts looks for that.
alter table facts.citation drop constraint citation_of_document;
alter table facts.citation add constraint citation_of_document foreign key (document) references facts.fact (id) deferrable initially deferred;
