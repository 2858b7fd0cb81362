-- What Kontor answers today about organizations and members, as plain tables for the peers: no history, no
-- visibility, no choice of names left to make. That is less work for them than Kontor has.
drop schema if exists peers cascade;
create schema peers;
set search_path = peers;

create table organization as
  select o.id, a.slug, o.kind, o.level, o.country, o.since, o.until,
         coalesce((select n.text from names.name n
                   where n.bearer = o.id and n.visibility = 'public' and n.kind in ('common', 'official')
                   order by n.language <> 'en', n.id limit 1), a.slug) as name
  from organizations.organization o
  join facts.address a on a.fact = o.id and a.is_current
  where o.visibility = 'public';
alter table organization add primary key (id), add unique (slug);

create table name as
  select n.id, n.bearer as organization, n.text, n.language, n.kind
  from names.name n where n.visibility = 'public' and n.bearer in (select id from organization);
alter table name add primary key (id), add foreign key (organization) references organization (id);
create index on name (organization);

create table category as
  select c.id, c.network, (select n.text from names.name n where n.bearer = c.id and n.language = 'en' limit 1) as name
  from members.category c where c.visibility = 'public';
alter table category add primary key (id);

create table membership as
  select m.id, m.network, m.organization, m.kind, m.category, m.since, m.until, m.since_from, m.until_to
  from members.membership m where m.visibility = 'public';
alter table membership add primary key (id), add foreign key (network) references organization (id),
  add foreign key (organization) references organization (id), add foreign key (category) references category (id);
create index on membership (network, since_from);
create index on membership (organization);

-- PostGraphile compares columns for equality only; a function is its way to ask for a span.
create function members_on(slug text, day date) returns setof membership language sql stable as $$
  select m.* from membership m
  join organization n on n.id = m.network
  join organization o on o.id = m.organization
  where n.slug = members_on.slug and m.since_from <= day and day < m.until_to
  order by o.name, m.id
$$;
alter function members_on set search_path = peers;

analyze organization, name, category, membership;
