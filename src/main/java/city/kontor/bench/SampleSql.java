package city.kontor.bench;

import java.util.List;

/** Which addresses of the synthetic register are asked for. */
final class SampleSql {

  /** How many addresses of each kind are measured. */
  private static final int SAMPLE = 500;

  private final SyntheticFacts facts;

  SampleSql(SyntheticFacts facts) {
    this.facts = facts;
  }

  /** Some addresses of each kind of page, a kind and an address on each line, as chance has it. */
  List<String> addresses() {
    return facts
        .sql(
            """
            with slug (kind, fact, slug) as (
              select case when a.fact < pg_temp.id(3, 0) and a.space = 'organizations' then 'city'
                          when a.space = 'organizations' then 'network' else a.space end, a.fact, a.slug
              from facts.address a where a.fact >= pg_temp.id(0, 0)),
            chosen as (
              select kind, fact, slug, row_number() over (partition by kind order by hashtextextended(slug, 7)) place from slug),
            -- Pages of a list, by how many things it holds.
            list (kind, path, many) as (
              values ('networks', '/networks', pg_temp.networks()), ('cities', '/cities', pg_temp.cities()),
                     ('partnerships', '/partnerships', pg_temp.cities() * 3 / 4), ('projects', '/projects', 3 * pg_temp.networks()),
                     ('summits', '/summits', pg_temp.networks()), ('sources', '/sources', pg_temp.papers()),
                     ('anniversaries', '/anniversaries', pg_temp.cities() * 3 / 20), ('silence', '/silence', pg_temp.cities() * 2 / 3)),
            -- Every tenth address is of the largest network, none of the smallest.
            large (place, slug) as (
              select n, a.slug from generate_series(1, :sample / 10) n
              join facts.address a on a.space = 'organizations' and a.fact = pg_temp.id(3, 1)),
            ordinary (place, slug) as (
              select place, slug from chosen where kind = 'network' and fact <= pg_temp.id(3, pg_temp.ordinary())),
            network (place, slug) as (table ordinary union all table large),
            typed (n, word) as (
              select n, case n % 4 when 0 then pg_temp.han(c) when 1 then pg_temp.hangul(c)
                                   when 2 then pg_temp.word(c) else pg_temp.word(c + 11) end
              from generate_series(1, :sample) n, pg_temp.any_of(52, n, pg_temp.cities()) c),
            address (kind, place, path) as (
              select 'home', 1, '/' union all
              select kind, n, path || '?page=' || pg_temp.any_of(50, n, 1 + (many - 1) / 100) from list, generate_series(1, :sample) n union all
              select 'organizations', 1, '/organizations' union all
              select 'data', 1, '/data' union all
              select 'network', place, '/networks/' || slug from network union all
              select 'network-changes', place, '/networks/' || slug || '/changes?from=2001-01-01&until=2010-12-31' from network union all
              select 'members', place, '/networks/' || slug || '/members' from network union all
              select 'members-then', place, '/networks/' || slug || '/members?on=' || pg_temp.some_day(53, place, '1990-01-01', 12000) from network union all
              select 'standing', place, '/networks/' || slug || '/standing' from network union all
              select 'standing-large', place, '/networks/' || slug || '/standing' from large where place = 1 union all
              select 'network-meetings', place, '/networks/' || slug || '/meetings' from ordinary union all
              select 'city', place, '/cities/' || slug from chosen where kind = 'city' union all
              select 'city-changes', place, '/cities/' || slug || '/changes?from=2001-01-01&until=2010-12-31' from chosen where kind = 'city' union all
              select 'with-whom', place, '/cities/' || slug || '/with' from chosen where kind = 'city' union all
              select 'fragment', place, '/cities/' || slug || '/memberships/fragment' from chosen where kind = 'city' union all
              select 'memberships', place, '/cities/' || slug || '/memberships' from chosen where kind = 'city' union all
              select 'partnership', place, '/partnerships/' || slug from chosen where kind = 'partnerships' union all
              select 'project', place, '/projects/' || slug from chosen where kind = 'projects' union all
              select 'body', place, '/bodies/' || slug from chosen where kind = 'bodies' union all
              select 'meeting', place, '/meetings/' || slug from chosen where kind = 'meetings' union all
              select 'series', place, '/summits/' || slug from chosen where kind = 'series' union all
              select 'edition', place, '/summits/' || left(slug, -5) || '/' || right(slug, 4) from chosen where kind = 'editions' union all
              select 'source', place, '/sources/' || slug from chosen where kind = 'sources' union all
              select 'audit', n, '/sources/paper-' || (1 + n % pg_temp.papers()) || '/audit' from generate_series(1, pg_temp.ordinary()) n union all
              select 'fact', n, '/facts/' || pg_temp.id(20, pg_temp.any_of(51, n, many))
                from (select count(*) many from members.membership where id >= pg_temp.id(20, 0)) spells, generate_series(1, :sample) n union all
              select 'two-cities', n, '/cities/' || here.slug || '/with/' || there.slug
                from generate_series(1, :sample) n
                join partnerships.partnership p on p.id = pg_temp.id(21, pg_temp.any_of(54, n, pg_temp.cities() / 4))
                join facts.address here on here.fact = p.one join facts.address there on there.fact = p.other union all
              -- A name, or one with a letter left out.
              select 'search', n, '/search?q=' || case when n % 5 = 0 then overlay(word placing '' from 3 for 1) else word end from typed union all
              select 'suggestions', n, '/search/suggestions?q=' || left(word, 1 + n % 6) from typed)
            select kind || e'\\t' || path from address where place <= :sample order by kind, place, path
            """)
        .param("sample", SAMPLE)
        .query(String.class)
        .list();
  }
}
