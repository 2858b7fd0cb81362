-- What an administrator of the register has taken out of a recorded text, in every version of it. The place stays:
-- reason, day and who are those of the recording.
create table history.redaction (
  recording bigint not null references history.recording (no),
  fact      uuid   not null,
  field     text   not null,
  primary key (recording, fact, field)
);
create index on history.redaction (fact);
create trigger refuse before insert or update or delete on history.redaction
  for each row execute function history.refuse();

-- While something is redacted, a row stays in its room and keeps its recordings.
create or replace function history.stamp() returns trigger language plpgsql as $$
declare
  number bigint := nullif(current_setting('kontor.recording', true), '')::bigint;
begin
  if number is null then
    raise exception 'No recording is open: %.% can only be written inside one', tg_table_schema, tg_table_name;
  end if;
  if tg_op = 'UPDATE' and current_setting('kontor.redacting', true) = 'on' then
    return new;
  end if;
  new.recording := number;
  new.superseded := 9223372036854775807;
  return new;
end $$;

create or replace function history.keep_old() returns trigger language plpgsql as $$
declare
  number bigint := nullif(current_setting('kontor.recording', true), '')::bigint;
begin
  if number is null then
    raise exception 'No recording is open: %.% can only be changed inside one', tg_table_schema, tg_table_name;
  end if;
  if tg_op = 'UPDATE' and current_setting('kontor.redacting', true) = 'on' then
    return null;
  end if;
  -- What one recording wrote and rewrote was never known to anybody: only the last of it is kept.
  if old.recording < number then
    old.superseded := number;
    execute format('insert into %I.%I select ($1).*', tg_table_schema, tg_table_name || '_past') using old;
  end if;
  return null;
end $$;
