-- A document may tell only that a fact ended: then it says nothing of its beginning.
alter table facts.citation_recorded drop constraint citation_recorded_manner_check;
alter table facts.citation_recorded add constraint citation_recorded_manner_check
  check (manner in ('states', 'implies', 'ends'));
