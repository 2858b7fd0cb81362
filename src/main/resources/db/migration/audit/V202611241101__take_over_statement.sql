-- The statements of a page belong to its audit, not to what is claimed of things.
create schema audit;
alter table claims.statement_recorded set schema audit;
alter table claims.statement set schema audit;
alter table claims.statement_past set schema audit;
