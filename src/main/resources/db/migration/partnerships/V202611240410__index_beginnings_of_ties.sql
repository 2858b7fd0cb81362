-- Ties by the days on which they may have begun: for their anniversaries.
create index tie_begins on partnerships.tie using gist (daterange(since_from, since_to, '[]'))
  where since_from > '-infinity' and since_to < 'infinity';
create index tie_past_begins on partnerships.tie_past using gist (daterange(since_from, since_to, '[]'))
  where since_from > '-infinity' and since_to < 'infinity';
