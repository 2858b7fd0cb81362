-- What a frozen roll comes to is as its entries say: neither its numbers, its day nor its meeting is corrected.
create function rolls.keep_roll() returns trigger language plpgsql as $$
begin
  if exists (select from rolls.entry where roll = old.id) then
    raise exception 'A frozen roll stays as it was judged' using errcode = 'KF001';
  end if;
  return new;
end $$;
create trigger keep_roll before update on rolls.electoral_roll for each row
  when ((old.meeting, old."on", old.entitled, old.not_entitled, old.not_known)
    is distinct from (new.meeting, new."on", new.entitled, new.not_entitled, new.not_known))
  execute function rolls.keep_roll();
