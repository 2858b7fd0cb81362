-- What supports a fact is asked for whenever one is recorded. With the document between fact and stance
-- PostgreSQL reckons with a step for each document of the register, and may take the index that needs one.
drop index facts.citation_once;
create unique index citation_once on facts.citation (fact, stance, document, coalesce(locator, ''));
