-- A clash would tell one party of what the other alone sees so far. Whoever discloses it is told of the clash then.
alter table partnerships.tie drop constraint one_at_a_time;
alter table partnerships.tie add constraint one_at_a_time exclude using gist
  (history.both(partnership, md5(kind)::uuid) with =, dates.certain(since_to, until_from) with &&)
  where (kind not in ('cooperation-mou', 'other') and visibility <> 'office');
drop index partnerships.partnership_once;
create unique index partnership_once on partnerships.partnership (least(one, other), greatest(one, other))
  where visibility <> 'office';
