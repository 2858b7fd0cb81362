-- The acts on a fact within a recording are found without reading the recording, which may hold the whole record.
create index act_of_fact on facts.act (fact, recording, ordinal);
drop index facts.act_fact_idx;

-- The act that changed a fact is found from the fact that was followed, too.
create index act_follows on facts.act (follows) where follows is not null;

do $$
declare
  kept record;
begin
  for kept in select n.nspname as schema, c.relname as name
      from facts.kind k join pg_class c on c.oid = k.relation join pg_namespace n on n.oid = c.relnamespace loop
    perform history.index_releases(kept.schema, kept.name);
  end loop;
end $$;

create or replace function facts.keep(schema text, name text, word text, cited boolean default true) returns void
  language plpgsql as $$
begin
  perform history.keep(schema, name);
  perform history.index_releases(schema, name);
  insert into facts.kind (word, relation) values (word, format('%I.%I', schema, name)::regclass);
  execute format('alter table %1$I.%2$I add foreign key (id) references facts.fact (id)', schema, name);
  if cited then
    execute format('create constraint trigger cited after insert or update on %1$I.%2$I deferrable initially deferred '
      || 'for each row execute function facts.require_citation()', schema, name);
  end if;
end $$;
