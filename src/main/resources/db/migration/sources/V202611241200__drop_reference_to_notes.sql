-- A key into notes that nobody but their writer has says nothing to a reader.
alter table sources.document_recorded drop column cited_as;
