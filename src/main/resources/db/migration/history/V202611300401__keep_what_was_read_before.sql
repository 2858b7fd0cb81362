-- A node of the build before still asks this one while nodes are updated one after the other. It knows what is shown by
-- its day alone, without asking how long it stood.
create function history.seen(visibility text, released date, keeper uuid, party uuid, those uuid[]) returns boolean
  language sql stable parallel safe
  return visibility = 'public' or released <= current_date or keeper = any(those)
    or (visibility = 'parties' and party = any(those));
