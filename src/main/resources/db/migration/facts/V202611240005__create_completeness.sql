-- A list is complete for a period, on somebody's word. Outside it, absence is unknown, not false.
create table facts.completeness_recorded (
  like history.kept including defaults including constraints,
  like dates.period including defaults,
  list    text not null,
  subject uuid not null
) partition by list (superseded);
select facts.keep('facts', 'completeness', 'completeness');
create index on facts.completeness (subject, list);
create index on facts.completeness_past (subject, list, superseded);
