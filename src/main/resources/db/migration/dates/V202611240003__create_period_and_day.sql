-- What a kept table takes in by "like dates.period including defaults": a spell as its source writes it, with its bounds.
create table dates.period (
  since      text,
  until      text,
  since_from date not null default '-infinity',
  since_to   date not null default 'infinity',
  until_from date not null default 'infinity',
  until_to   date not null default 'infinity'
);

-- The same for a day, or a few days, on which something happened.
create table dates.day (
  "on"    text,
  on_from date not null default '-infinity',
  on_to   date not null default 'infinity'
);
