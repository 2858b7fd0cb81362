create index on sources.document (id) where origin = 'example';
create index on sources.document_past (id) where origin = 'example';
