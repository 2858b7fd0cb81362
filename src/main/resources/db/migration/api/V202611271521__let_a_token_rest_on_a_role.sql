-- A token serves as long as the role by which it was made is held; one that is given again later does not wake it.
alter table api.token add duty uuid references accounts.duty (id);
update api.token t set duty = (
  select d.id from accounts.duty d
  where d.account = t.made_by and d.office = t.office and d.role = 'administrator'
    and d.since <= t.made::date + 1 and (d.until is null or d.until > current_date));
