-- Not only the facts: the recordings, the acts and the identities themselves are only ever added to.
create trigger refuse before update or delete on history.recording
  for each row execute function history.refuse();
create trigger refuse before update or delete on facts.act
  for each row execute function history.refuse();
create trigger refuse before update or delete on facts.fact
  for each row execute function history.refuse();

-- An address may stop being the current one. It never leads to another fact.
create function facts.keep_address() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.space, new.slug, new.fact) is distinct from (old.space, old.slug, old.fact) then
    raise exception 'The address %/% is not taken from its fact', old.space, old.slug;
  end if;
  return new;
end $$;
create trigger keep_address before update or delete on facts.address
  for each row execute function facts.keep_address();
