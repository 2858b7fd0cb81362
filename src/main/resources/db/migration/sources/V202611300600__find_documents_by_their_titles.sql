-- A title or the number of an official letter as somebody types it again: in whatever case, width and spacing.
-- As a digest, since a title may be longer than an index keeps.
create function sources.folded(text text) returns text
  language sql immutable parallel safe
  return md5(lower(regexp_replace(normalize(text, nfkc), '\s+', '', 'g')));

create index document_titled on sources.document (sources.folded(title));
create index document_numbered on sources.document (sources.folded(letter_number)) where letter_number is not null;
create index document_past_titled on sources.document_past (sources.folded(title));
create index document_past_numbered on sources.document_past (sources.folded(letter_number)) where letter_number is not null;
