-- The name of the program by which a person handed something in; null where the person did.
alter table keeping.approval_step add column program text;
