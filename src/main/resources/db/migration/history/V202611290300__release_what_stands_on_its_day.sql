-- A day releases what stands on it. What was withdrawn, put off, hidden or corrected before its day came was released
-- by nothing, and is not when the day passes. See decision 0056.

-- The day of a recording. Of all rows only those are asked for it that stood before a day was to release them: nearly
-- none, so the planner is not to count it for every row.
create function history.day(number bigint) returns date
  language sql stable parallel safe cost 1
  return (select r.at::date from history.recording r where r.no = number);

-- Whether the day that was to release a row came while the row stood.
create function history.released(released date, superseded bigint) returns boolean
  language sql stable parallel safe
  return released <= current_date
    and (superseded = 9223372036854775807 or released <= history.day(superseded));

-- The public reading: held at the recording, and public by then or released since, while it stood.
create or replace function history.shown(recording bigint, superseded bigint, visibility text, released date, at bigint)
  returns boolean
  language sql stable parallel safe
  return recording <= at and superseded > at
    and (visibility = 'public' or history.released(released, superseded));

-- Whom a fact shows itself to that is kept by one and about another; those are the organizations whose records a reader's offices keep.
drop function history.seen(text, date, uuid, uuid, uuid[]);
create function history.seen(
  visibility text, released date, superseded bigint, keeper uuid, party uuid, those uuid[]) returns boolean
  language sql stable parallel safe
  return visibility = 'public' or history.released(released, superseded) or keeper = any(those)
    or (visibility = 'parties' and party = any(those));
