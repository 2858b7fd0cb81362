-- The two clocks. A table declared as <name>_recorded is kept in two rooms: <name> holds what stands now,
-- <name>_past what stood before. One declaration, one read path: every query reads <name>_recorded with history.shown.
create schema history;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;


create table history.recording (
  no      bigint generated always as identity primary key,
  at      timestamptz not null unique,
  office  uuid,
  account uuid,
  why     text not null,
  source  uuid
);

-- One writer at a time: numbers, moments and commits share one order, so "as known then" is exact
-- and the feed of changes can be resumed from any number.
create function history.begin(office uuid, account uuid, why text, source uuid) returns bigint
  language plpgsql as $$
declare
  number bigint;
begin
  perform pg_advisory_xact_lock(7050);
  insert into history.recording (at, office, account, why, source)
  values (greatest(clock_timestamp(), (select max(r.at) from history.recording r) + interval '1 microsecond'),
          office, account, why, source)
  returning no into number;
  perform set_config('kontor.recording', number::text, true);
  return number;
end $$;

-- Waits until no writer is at work: after it, no recording can appear with an earlier moment.
create function history.settle() returns void
  language sql as $$ select pg_advisory_xact_lock_shared(7050) $$;

create function history.held(recording bigint, superseded bigint, at bigint) returns boolean
  language sql immutable parallel safe
  return recording <= at and superseded > at;

-- The public reading: held at the recording, and public by then or released since.
create function history.shown(recording bigint, superseded bigint, visibility text, released date, at bigint)
  returns boolean
  language sql stable parallel safe
  return recording <= at and superseded > at and (visibility = 'public' or released <= current_date);

create function history.both(one uuid, other uuid) returns uuid
  language sql immutable parallel safe
  return md5(one::text || other::text)::uuid;

-- What every kept table begins with: create table x_recorded (like history.kept including defaults, ...).
create table history.kept (
  id         uuid   not null default uuidv7(),
  recording  bigint not null,
  superseded bigint not null default 9223372036854775807,
  visibility text   not null default 'public' check (visibility in ('public', 'parties', 'office')),
  released   date
);

create function history.stamp() returns trigger language plpgsql as $$
declare
  number bigint := nullif(current_setting('kontor.recording', true), '')::bigint;
begin
  if number is null then
    raise exception 'No recording is open: %.% can only be written inside one', tg_table_schema, tg_table_name;
  end if;
  new.recording := number;
  new.superseded := 9223372036854775807;
  return new;
end $$;

create function history.keep_old() returns trigger language plpgsql as $$
declare
  number bigint := nullif(current_setting('kontor.recording', true), '')::bigint;
begin
  if number is null then
    raise exception 'No recording is open: %.% can only be changed inside one', tg_table_schema, tg_table_name;
  end if;
  -- What one recording wrote and rewrote was never known to anybody: only the last of it is kept.
  if old.recording < number then
    old.superseded := number;
    execute format('insert into %I.%I select ($1).*', tg_table_schema, tg_table_name || '_past') using old;
  end if;
  return null;
end $$;

create function history.refuse() returns trigger language plpgsql as $$
begin
  if current_setting('kontor.redacting', true) = 'on' or (tg_op = 'INSERT' and pg_trigger_depth() > 1) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'The past of %.% is not rewritten', tg_table_schema, tg_table_name;
end $$;

-- Makes the two rooms of <schema>.<name>_recorded and sets the triggers.
create function history.keep(schema text, name text) returns void language plpgsql as $$
begin
  execute format('create table %1$I.%2$I partition of %1$I.%3$I for values in (9223372036854775807)',
    schema, name, name || '_recorded');
  execute format('create table %1$I.%2$I partition of %1$I.%3$I default', schema, name || '_past', name || '_recorded');
  execute format('alter table %1$I.%2$I add primary key (id)', schema, name);
  execute format('create index on %1$I.%2$I (id, superseded)', schema, name || '_past');
  execute format('create trigger stamp before insert or update on %1$I.%2$I for each row execute function history.stamp()',
    schema, name);
  execute format('create trigger keep_old after update or delete on %1$I.%2$I for each row execute function history.keep_old()',
    schema, name);
  execute format('create trigger refuse before insert or update or delete on %1$I.%2$I for each row execute function history.refuse()',
    schema, name || '_past');
end $$;
