-- And so does for which kinds of fact an office began, and ceased, to want a second person.
insert into accounts.arrangement (at, recording, account, is_of_register, office, sort, words)
select it.at, (select coalesce(max(r.no), 0) from history.recording r where r.at <= it.at),
       it.account, false, it.office, it.sort, it.words
from (
  select at, account, office, ordinal, 'sign-off-begun' as sort, begun as words from keeping.sign_off_step
  union all
  select at, account, office, ordinal, 'sign-off-ended', ended from keeping.sign_off_step
) it
where it.words <> '{}'
order by it.at, it.ordinal;
