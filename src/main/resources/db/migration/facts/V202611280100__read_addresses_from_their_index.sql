-- Nearly every row of a list asks for the address of a fact: the index answers without the table.
drop index facts.address_current;
create unique index address_current on facts.address (fact) include (space, slug) where is_current;
