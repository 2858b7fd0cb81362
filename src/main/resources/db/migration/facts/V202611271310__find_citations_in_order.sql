-- The facts that a document supports are shown a part at a time, in their order.
create index on facts.citation (document, fact);
drop index facts.citation_document_idx;
