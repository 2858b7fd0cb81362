-- What a desk asks: the facts a party was asked about, and those of which it was said who may see them.
create index on facts.position (party, stance);
create index on facts.act (fact) where verb = 'disclose';
