-- Ties by the days on which they may have begun: for their anniversaries.
create index if not exists tie_begins on partnerships.tie using gist (daterange(since_from, since_to, '[]'))
  where since_from > '-infinity' and since_to < 'infinity';
create index if not exists tie_past_begins on partnerships.tie_past using gist (daterange(since_from, since_to, '[]'))
  where since_from > '-infinity' and since_to < 'infinity';
