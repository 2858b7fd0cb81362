-- What every kind of fact has in common: an identity, an address if people cite it, citations, the acts done on it.
create schema facts;

create table facts.kind (
  word     text primary key,
  relation regclass not null
);

-- The identity of a fact. Its content lies in the table of its kind; nothing here is ever changed.
create table facts.fact (
  id   uuid primary key,
  kind text not null references facts.kind (word)
);

-- Where a fact is found. A slug is never used again for another fact; an old one leads to the new.
create table facts.address (
  space      text not null,
  slug       text not null check (slug ~ '^[a-z0-9-]{1,120}$'),
  fact       uuid not null references facts.fact (id) deferrable initially deferred,
  is_current boolean not null default true,
  primary key (space, slug)
);
create unique index address_current on facts.address (fact) where is_current;

create table facts.act (
  recording bigint not null references history.recording (no),
  ordinal   bigint generated always as identity,
  fact      uuid not null references facts.fact (id),
  verb      text not null check (verb in ('state', 'correct', 'change', 'end', 'restore')),
  follows   uuid references facts.fact (id),
  primary key (recording, ordinal)
);
create index on facts.act (fact);

-- A fact and a document that supports or contradicts it. manner: the document states it, or only implies it.
create table facts.citation_recorded (
  like history.kept including defaults including constraints,
  fact     uuid not null,
  document uuid not null,
  locator  text,
  stance   text not null check (stance in ('supports', 'contradicts')),
  manner   text not null default 'states' check (manner in ('states', 'implies'))
) partition by list (superseded);
select history.keep('facts', 'citation');
alter table facts.citation add constraint citation_of_fact
  foreign key (fact) references facts.fact (id) deferrable initially deferred;
create unique index citation_once on facts.citation (fact, document, stance, coalesce(locator, ''));
create index on facts.citation (document);
create index on facts.citation_past (fact, superseded);
create index on facts.citation_past (document, superseded);

create function facts.is_cited(fact uuid) returns boolean language sql stable
  return exists (select from facts.citation c where c.fact = is_cited.fact and c.stance = 'supports');

create function facts.require_citation() returns trigger language plpgsql as $$
begin
  if not facts.is_cited(new.id) then
    raise exception 'Fact % of %.% has no source', new.id, tg_table_schema, tg_table_name
      using errcode = 'KF001';
  end if;
  return null;
end $$;

create function facts.require_last_citation() returns trigger language plpgsql as $$
declare
  stands boolean;
  place text;
begin
  select k.relation::text into place from facts.fact f join facts.kind k on k.word = f.kind where f.id = old.fact;
  execute format('select exists (select from %s where id = $1)', place) into stands using old.fact;
  if stands and not facts.is_cited(old.fact) then
    raise exception 'Fact % would lose its last source', old.fact using errcode = 'KF001';
  end if;
  return null;
end $$;
create constraint trigger last_citation after update or delete on facts.citation
  deferrable initially deferred for each row execute function facts.require_last_citation();

-- Declares a kind of fact: its word and the two rooms of its table. Unless it is itself a source, it needs a citation.
create function facts.keep(schema text, name text, word text, cited boolean default true) returns void
  language plpgsql as $$
begin
  perform history.keep(schema, name);
  insert into facts.kind (word, relation) values (word, format('%I.%I', schema, name)::regclass);
  execute format('alter table %1$I.%2$I add foreign key (id) references facts.fact (id)', schema, name);
  if cited then
    execute format('create constraint trigger cited after insert or update on %1$I.%2$I deferrable initially deferred '
      || 'for each row execute function facts.require_citation()', schema, name);
  end if;
end $$;

-- Both sides of one fact: a party's stance, with its counter-form where it contests.
create table facts.position_recorded (
  like history.kept including defaults including constraints,
  fact    uuid not null,
  party   uuid not null,
  stance  text not null check (stance in ('stated', 'confirmed', 'contested')),
  counter jsonb,
  check ((stance = 'contested') = (counter is not null))
) partition by list (superseded);
select history.keep('facts', 'position');
create unique index position_once on facts.position (fact, party);
create index on facts.position_past (fact, superseded);

-- A change proposed to what another office keeps. Accepting it is the steward submitting its form.
create table facts.proposal_recorded (
  like history.kept including defaults including constraints,
  kind        text not null,
  fact        uuid,
  verb        text not null check (verb in ('state', 'correct', 'change', 'end', 'restore')),
  form        jsonb not null,
  by_office   uuid,
  to_office   uuid,
  state       text not null check (state in ('draft', 'open', 'accepted', 'refused')),
  answer      text
) partition by list (superseded);
select history.keep('facts', 'proposal');
