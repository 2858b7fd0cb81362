-- Whoever proposed something may take it back as long as it waits.
alter table facts.proposal_recorded drop constraint proposal_recorded_state_check;
alter table facts.proposal_recorded add constraint proposal_recorded_state_check
  check (state in ('draft', 'open', 'accepted', 'refused', 'taken-back'));
