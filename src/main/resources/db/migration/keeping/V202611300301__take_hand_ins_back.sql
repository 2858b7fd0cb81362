-- Whoever handed something in may take it back until it is decided.
alter table keeping.approval drop constraint approval_state_check;
alter table keeping.approval add constraint approval_state_check
  check (state in ('waiting', 'returned', 'approved', 'refused', 'done', 'taken-back'));
alter table keeping.approval drop constraint decided_by_whom;
alter table keeping.approval add constraint decided_by_whom
  check ((state in ('waiting', 'done', 'taken-back')) = (decided_by is null));
alter table keeping.approval_step drop constraint approval_step_step_check;
alter table keeping.approval_step add constraint approval_step_step_check
  check (step in ('hand-in', 'return', 'approve', 'refuse', 'do', 'take-back'));
