-- What had been redacted after a backup that was restored: done again before the register answers anybody.
create table history.redaction_due (
  fact    uuid not null,
  field   text not null,
  why     text not null,
  account uuid,
  primary key (fact, field)
);
