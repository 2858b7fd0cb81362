package city.kontor.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps synthetic facts, a set at a time, each with what belongs to it. What is drawn by chance is
 * the same for the same number of cities.
 */
final class SyntheticFacts {

  /** What cites nothing: a source itself, and what a network asks and receives. */
  private static final List<String> UNCITED = List.of("source", "invoice", "payment");

  private final JdbcClient jdbc;

  /** Inside the transaction in which they are kept or asked for. */
  SyntheticFacts(JdbcClient jdbc, int cities) {
    this.jdbc = jdbc;
    helpers(cities);
  }

  /** Whether a register holds any. */
  static boolean areIn(JdbcClient jdbc) {
    return jdbc.sql(
            "select exists (select from facts.fact where id >="
                + " '01f00000-0000-0000-0000-000000000000')")
        .query(Boolean.class)
        .single();
  }

  private void helpers(int cities) {
    run(
        """
        create or replace function pg_temp.cities() returns bigint language sql immutable return %d;
        create or replace function pg_temp.ordinary() returns bigint language sql immutable return %d;
        -- And ninety with three members each, so that lists fill their pages in every register.
        create or replace function pg_temp.networks() returns bigint language sql immutable return pg_temp.ordinary() + 90;
        create or replace function pg_temp.papers() returns bigint language sql immutable
          return greatest(pg_temp.cities() / 25, pg_temp.networks());
        -- How many networks have 2,500 members today: the first, where there are so many cities.
        create or replace function pg_temp.whole() returns integer language sql immutable
          return case when pg_temp.cities() >= 2500 then 1 else 0 end;

        -- Identities in the order in which they are made, as those of uuidv7 are.
        create or replace function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable
          return ('01f0' || lpad(to_hex(kind), 4, '0') || lpad(to_hex(n / 4096), 4, '0') || '7'
                  || lpad(to_hex(n %% 4096), 3, '0') || '8000000000000000')::uuid;

        -- A number from 0 to 1 that looks like chance and is always the same.
        create or replace function pg_temp.chance(seed integer, n bigint) returns double precision
          language sql immutable
          return (hashint8extended(n, seed) & 2147483647) / 2147483648.0::double precision;
        create or replace function pg_temp.any_of(seed integer, n bigint, many bigint) returns bigint
          language sql immutable return 1 + floor(pg_temp.chance(seed, n) * many)::bigint;

        -- A city; those with low numbers are met far more often.
        create or replace function pg_temp.some_city(seed integer, n bigint) returns bigint language sql immutable
          return least(pg_temp.cities(), 1 + floor(pg_temp.cities() * power(pg_temp.chance(seed, n), 1.35))::bigint);

        create or replace function pg_temp.some_day(seed integer, n bigint, since date, days integer) returns date
          language sql immutable return since + floor(pg_temp.chance(seed, n) * days)::integer;

        create or replace function pg_temp.word(n bigint) returns text language sql immutable
          return (select initcap(string_agg(('{ba,ka,mi,ta,ro,sen,lo,dar,vi,ne,gu,pel,shi,mo,an,tel,zu,fra,ki,hol,re,stan,ou,ji}'::text[])
                                              [pg_temp.any_of(i, n, 24)], '' order by i))
                  from generate_series(1, 3 + (n %% 2)::integer) i);
        create or replace function pg_temp.han(n bigint) returns text language sql immutable
          return (select string_agg(('{東,西,南,北,山,川,海,城,新,安,平,和,大,小,高,長,金,石,林,田,江,原,島,港,雲,光}'::text[])
                                      [pg_temp.any_of(i + 10, n, 26)], '' order by i)
                  from generate_series(1, 3) i);
        create or replace function pg_temp.hangul(n bigint) returns text language sql immutable
          return (select string_agg(chr(44032 + 28 * pg_temp.any_of(i + 20, n, 398)::integer), '' order by i)
                  from generate_series(1, 2 + (n %% 3)::integer) i);
        """
            .formatted(cities, Math.max(cities / 250, 2)));
  }

  /**
   * Keeps facts of a kind, each with its identity, address, source and act, and its names.
   *
   * @param staged selects {@code id}, {@code n}, what {@code kept} needs, and where there are an
   *     address and names {@code slug}, {@code en}, {@code zh}; cities also {@code former}, {@code
   *     ko}
   * @param kept inserts them out of the table {@code staged}
   * @param space of their addresses; null when they have none
   */
  void keep(String kind, String staged, String kept, @Nullable String space) {
    run("create temp table staged on commit drop as " + staged);
    run("create index on staged (n); analyze staged");
    run("insert into facts.fact (id, kind) select id, '" + kind + "' from staged");
    if (space != null) {
      run(
          "insert into facts.address (space, slug, fact) select '"
              + space
              + "', slug, id from staged");
    }
    if (!UNCITED.contains(kind)) {
      cite("staged");
    }
    run(kept);
    act("staged");
    if (has("zh")) {
      names("('a', 1, en, 'en', 'common'), ('b', 2, zh, 'zh-Hant', 'common')");
    }
    if (has("ko")) {
      names("('c', 3, former, 'en', 'former'), ('d', 4, ko, 'ko', 'common')");
    }
    run("drop table staged");
  }

  private boolean has(String column) {
    return jdbc.sql(
            "select exists (select from pg_attribute where attrelid = 'pg_temp.staged'::regclass"
                + " and attname = ?)")
        .param(column)
        .query(Boolean.class)
        .single();
  }

  /** Names of each, stated together; identities follow from those of their bearers. */
  private void names(String values) {
    run(
        """
        create temp table named on commit drop as
          select overlay(id::text placing code from 5 for 1)::uuid id, n + shift n, id bearer, text, language, kind
          from staged, lateral (values %s) name (code, shift, text, language, kind)
          order by staged.n, code
        """
            .formatted(values));
    run("insert into facts.fact (id, kind) select id, 'name' from named");
    cite("named");
    run(
        """
        insert into names.name (id, bearer, text, language, kind)
        select id, bearer, text, language, kind from named
        """);
    act("named");
    run("drop table named");
  }

  private void cite(String table) {
    run(
        """
        insert into facts.citation (fact, document, stance)
        select id, pg_temp.id(1, pg_temp.any_of(99, n, pg_temp.papers())), 'supports' from %s
        """
            .formatted(table));
    // What cites nothing is refused, row by row, by a plan of how many citations there were before.
    run("analyze facts.citation");
  }

  private void act(String table) {
    run(
        """
        insert into facts.act (recording, fact, verb)
        select current_setting('kontor.recording')::bigint, id, 'state' from %s
        """
            .formatted(table));
  }

  void run(String statement) {
    sql(statement).update();
  }

  /** A statement that may draw by chance as they are drawn. */
  JdbcClient.StatementSpec sql(String statement) {
    return jdbc.sql(statement);
  }
}
