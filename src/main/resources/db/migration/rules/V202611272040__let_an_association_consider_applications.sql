alter table rules.admission_rule_recorded drop constraint admission_rule_recorded_endorsement_check;
alter table rules.admission_rule_recorded add constraint admission_rule_recorded_endorsement_check
  check (endorsement in ('none', 'section', 'chapter', 'association'));
