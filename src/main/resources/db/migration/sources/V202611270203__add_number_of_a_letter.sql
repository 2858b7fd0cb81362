-- How the authority numbers an official letter (發文字號).
alter table sources.document_recorded add column letter_number text;
