-- Which state of a contact somebody read who corrects it.
alter table contacts.contact add column version int not null default 1;
