-- In which recordings facts came to say something else. A change from a date is an act on the fact that begins; what it
-- changed is the one that it ended.
create view facts.change as
  select fact, recording from facts.act where verb in ('correct', 'end', 'restore')
  union all
  select follows, recording from facts.act where verb = 'change' and follows is not null;

-- Whether a fact was changed after one recording and until another. Where rows are left out by it, a function asks for
-- each of them alone; the view itself would be read whole.
create function facts.is_changed(fact uuid, after bigint, until bigint) returns boolean language sql stable
  return exists (
    select from facts.change c where c.fact = is_changed.fact and c.recording > after and c.recording <= until);
