-- The language in which messages are written to a person; without one, that of whoever causes them.
alter table accounts.account add column language text;
