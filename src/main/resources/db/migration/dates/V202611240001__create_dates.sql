-- Dates are kept as written (EDTF) beside their first and last possible day; '-infinity' and
-- 'infinity' stand for unknown. These functions compare spells by those days. None is strict:
-- PostgreSQL puts the body of such a function in place of the call, so plain indexes are used.
create schema dates;

-- The span in which a spell held for sure; null when there is none, so that a spell of imprecise
-- dates never collides with another.
create function dates.certain(since_to date, until_from date) returns daterange
  language sql immutable parallel safe
  return case when since_to < until_from then daterange(since_to, until_from) end;

create function dates.certainly(since_to date, until_from date, day date) returns boolean
  language sql immutable parallel safe
  return since_to <= day and day < until_from;

create function dates.possibly(since_from date, until_to date, day date) returns boolean
  language sql immutable parallel safe
  return since_from <= day and day < until_to;
