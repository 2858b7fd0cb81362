-- The tokens made and ended before stand in the journal of their office, too.
insert into accounts.arrangement (at, recording, account, is_of_register, office, sort, until, words)
select it.at, (select coalesce(max(r.no), 0) from history.recording r where r.at <= it.at),
       it.account, false, it.office, it.sort, it.until, it.words
from (
  select made as at, made_by as account, office, 'token-made' as sort, expires as until, array[name, scope] as words
  from api.token
  union all
  select ended, ended_by, office, 'token-ended', null, array[name] from api.token where ended is not null
) it
where it.account is not null
order by it.at;
