alter table bodies.body_recorded
  drop constraint body_recorded_kind_check,
  add constraint body_recorded_kind_check check (kind in ('assembly', 'council', 'bureau', 'presidency', 'board', 'cluster',
                                                          'committee', 'policy-council', 'congress', 'plenary', 'office'));
