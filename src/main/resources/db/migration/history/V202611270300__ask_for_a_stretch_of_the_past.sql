-- Held at some recording from one to another, both included: what a stretch of the feed of changes tells of.
create function history.held_between(recording bigint, superseded bigint, first bigint, last bigint) returns boolean
  language sql immutable parallel safe
  return recording <= last and superseded > first;

-- What an office recorded, in order.
create index recording_by_office on history.recording (office, no) where office is not null;

-- What a day releases is found by that day; nearly no row has one.
create function history.index_releases(schema text, name text) returns void language plpgsql as $$
begin
  execute format('create index on %I.%I (released) where released is not null', schema, name);
  execute format('create index on %I.%I (released) where released is not null', schema, name || '_past');
end $$;
