-- The gazetteer: reference data of one edition, outside both clocks; facts cite its ids.
-- Its alternate names carry no language: they serve search only and are never shown.
create schema places;

create table places.edition (
  name   text primary key,
  places integer not null,
  loaded timestamptz not null default now()
);

create table places.place (
  id         integer not null,
  name       text not null,
  country    text not null,
  admin1     text,
  latitude   double precision not null,
  longitude  double precision not null,
  population bigint not null
);

create table places.name (
  place  integer not null,
  folded text not null
);
