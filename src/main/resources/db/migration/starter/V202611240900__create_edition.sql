create schema starter;

create table starter.edition (
  edition   text primary key,
  recording bigint not null references history.recording (no)
);

-- Which entry of the files became which fact, and how it read then.
create table starter.entry (
  key    text primary key,
  fact   uuid not null references facts.fact (id),
  digest text not null
);
