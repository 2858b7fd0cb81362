-- What was typed for a document that the register does not have yet: it is stated when the proposal is accepted.
alter table facts.proposal_recorded add column source jsonb;
