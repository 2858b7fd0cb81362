-- What else is done with a fact: who may see it, and what its parties say to it.
alter table facts.act drop constraint act_verb_check;
alter table facts.act add check
  (verb in ('state', 'correct', 'change', 'end', 'restore', 'disclose', 'confirm', 'contest'));

-- A party that was asked and has not answered yet.
alter table facts.position_recorded drop constraint position_recorded_stance_check;
alter table facts.position_recorded add check (stance in ('asked', 'stated', 'confirmed', 'contested'));

-- What the proposed change rests on, as citations of documents.
alter table facts.proposal_recorded add column cited jsonb;
create index on facts.proposal (to_office, state);
create index on facts.proposal (fact);

-- Whether the public sees a fact as of a recording; for the few places that do not know its kind.
create function facts.is_shown(fact uuid, at bigint) returns boolean language plpgsql stable cost 10000 as $$
declare
  shown boolean;
  place text;
begin
  select k.relation::text into place from facts.fact f join facts.kind k on k.word = f.kind where f.id = is_shown.fact;
  execute format('select exists (select from %s where id = $1 and history.shown(recording, superseded, visibility, released, $2))',
    place || '_recorded') into shown using fact, at;
  return shown;
end $$;
