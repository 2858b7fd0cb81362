package city.kontor.bench;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/**
 * Every statement that makes the synthetic register, a set at a time: four memberships a city, a
 * network for 250 of them, four partnerships for five, and what networks do. Few cities belong to
 * very many networks, most to few, as in life.
 */
final class SyntheticSql {

  private final SyntheticFacts facts;

  SyntheticSql(SyntheticFacts facts) {
    this.facts = facts;
  }

  /**
   * Inside a recording. Citations come before what they support, so that each set is checked at its
   * end.
   *
   * @param step is told what is made next
   */
  void fill(Consumer<String> step) {
    facts.run("set constraints all immediate");
    var steps = new LinkedHashMap<String, Runnable>();
    steps.put("papers", this::papers);
    steps.put("organizations", this::organizations);
    steps.put("networks", this::networks);
    steps.put("memberships", this::memberships);
    steps.put("rules", this::rules);
    steps.put("dues", this::dues);
    steps.put("bodies", this::bodies);
    steps.put("meetings", this::meetings);
    steps.put("projects", this::projects);
    steps.put("summits", this::summits);
    steps.put("partnerships", this::partnerships);
    steps.put("claims", this::claims);
    steps.forEach(
        (what, work) -> {
          step.accept(what);
          work.run();
        });
  }

  private void papers() {
    facts.keep(
        "source",
        """
        select pg_temp.id(1, n) id, n, 'paper-' || n slug from generate_series(1, pg_temp.papers()) n
        """,
        """
        insert into sources.document (id, title, language, publisher, class, origin, address, published, published_from, published_to)
        select id, 'Report ' || n || ' of ' || pg_temp.word(n), 'en', pg_temp.word(n) || ' City Government',
               (array['official', 'press', 'secondary', 'community'])[pg_temp.any_of(1, n, 4)], slug,
               'https://example.org/' || slug, day::text, day, day
        from staged, pg_temp.some_day(2, n, '1990-01-01', 13000) day
        """,
        "sources");
  }

  private void organizations() {
    facts.run(
        """
        create temp table spot on commit drop as
          select row_number() over (order by id) n, id, country from places.place;
        create unique index on spot (n);
        analyze spot;
        """);
    facts.keep(
        "organization",
        """
        select pg_temp.id(2, n) id, n, lower(pg_temp.word(n)) || '-' || n slug,
               pg_temp.word(n) en, pg_temp.han(n) || '市' zh, pg_temp.word(n + 11) former, pg_temp.hangul(n) ko
        from generate_series(1, pg_temp.cities()) n
        """,
        """
        insert into organizations.organization (id, kind, level, country, place)
        select s.id, 'local-government', 'city',
               coalesce(p.country, (array['JP', 'KR', 'TW', 'DE', 'FR', 'US', 'BR', 'ZA', 'IN', 'AU'])[pg_temp.any_of(3, s.n, 10)]),
               p.id
        from staged s left join spot p on p.n = 1 + s.n * 7919 % (select greatest(count(*), 1) from spot)
        """,
        "organizations");
    facts.keep(
        "organization",
        """
        select pg_temp.id(3, n) id, n, lower(pg_temp.word(n + 7)) || '-network-' || n slug,
               pg_temp.word(n + 7) || ' Network' en, pg_temp.han(n + 7) || '網絡' zh
        from generate_series(1, pg_temp.networks()) n
        """,
        "insert into organizations.organization (id, kind) select id, 'network' from staged",
        "organizations");
  }

  private void networks() {
    facts.keep(
        "network",
        "select pg_temp.id(4, n) id, n from generate_series(1, pg_temp.networks()) n",
        """
        insert into networks.network (id, organization, form, capabilities, recurrence)
        select id, pg_temp.id(3, n), (array['statutory-association', 'agreement', 'non-profit'])[pg_temp.any_of(4, n, 3)],
               '{membership,bodies,meetings,joint-projects,editions}', 'P1Y'
        from staged
        """,
        null);
    facts.keep(
        "life",
        "select pg_temp.id(5, n) id, n from generate_series(1, pg_temp.networks()) n",
        """
        insert into networks.life (id, network, stage, since, since_from, since_to)
        select id, pg_temp.id(3, n), 'active', day::text, day, day
        from staged, pg_temp.some_day(5, n, '1960-01-01', 5000) day
        """,
        null);
    facts.keep(
        "milestone",
        """
        select pg_temp.id(6, n) id, n, 'milestone-' || n slug, 'Step ' || n en, '第' || n || '步' zh
        from generate_series(1, 2 * pg_temp.networks()) n
        """,
        """
        insert into networks.milestone (id, network, kind, "on", on_from, on_to, host)
        select id, pg_temp.id(3, (n + 1) / 2), (array['founded', 'decided'])[1 + n % 2], day::text, day, day,
               pg_temp.id(2, pg_temp.some_city(7, n))
        from staged, pg_temp.some_day(6, n, '1975-01-01', 5000) day
        """,
        "milestones");
    facts.keep(
        "secretariat",
        "select pg_temp.id(7, n) id, n from generate_series(1, pg_temp.networks()) n",
        """
        insert into networks.secretariat (id, network, kind, host, since, since_from, since_to)
        select id, pg_temp.id(3, n), 'secretariat', pg_temp.id(2, pg_temp.some_city(8, n)), '1976-01-01', '1976-01-01', '1976-01-01'
        from staged
        """,
        null);
    facts.keep(
        "text",
        "select pg_temp.id(8, n) id, n from generate_series(1, 2 * pg_temp.networks()) n",
        """
        insert into names.text (id, bearer, kind, part, language, content)
        select id, pg_temp.id(3, (n + 1) / 2), 'purpose', 'purpose', (array['en', 'zh-Hant'])[1 + n % 2],
               (array['Brings cities together that learn from each other.', '讓城市彼此學習。'])[1 + n % 2]
        from staged
        """,
        null);
    facts.keep(
        "category",
        """
        select pg_temp.id(9, n) id, n, 'category-' || n slug,
               (array['Full members', 'Associates'])[1 + n % 2] en, (array['正式會員', '準會員'])[1 + n % 2] zh
        from generate_series(1, 2 * pg_temp.networks()) n
        """,
        "insert into members.category (id, network) select id, pg_temp.id(3, (n + 1) / 2) from"
            + " staged",
        "categories");
    facts.keep(
        "completeness",
        "select pg_temp.id(10, n) id, n from generate_series(1, pg_temp.networks()) n",
        """
        insert into facts.completeness (id, list, subject, since, since_from, since_to)
        select id, 'members', pg_temp.id(3, n), '2001-01-01', '2001-01-01', '2001-01-01' from staged
        """,
        null);
  }

  /**
   * Three networks are large, the first of them with 2,500 members today; the others share the
   * rest. A fifth of the days is only a year.
   */
  private void memberships() {
    facts.keep(
        "membership",
        """
        with large as (select case when pg_temp.ordinary() < 10 then 0 else 3 end many, least(2500, pg_temp.cities() / 2) size),
        network as (
          select n network,
                 case when n > pg_temp.ordinary() then 3
                      when n <= large.many then large.size
                      else least(pg_temp.cities() * 4 / 5,
                                 ((4 * pg_temp.cities() - large.many * large.size) / (pg_temp.ordinary() - large.many)
                                   * (0.5 + pg_temp.chance(20, n)))::bigint) end size
          from large, generate_series(1, pg_temp.networks()) n),
        pair as (
          select distinct network,
                 least(pg_temp.cities(),
                       1 + floor(pg_temp.cities()
                                 * power((j - 1 + pg_temp.chance(21, network * 10000 + j)) / size, 1.35))::bigint) city
          from network, generate_series(1, size) j
          where network > pg_temp.whole()
          union all select 1, j * (pg_temp.cities() / 2500) from generate_series(1, 2500 * pg_temp.whole()) j),
        numbered as (select row_number() over (order by network, city) n, network, city from pair)
        select pg_temp.id(20, n) id, n, network, city, since,
               case when n % 4 = 0 and network > pg_temp.whole()
                    then since + 400 + floor(pg_temp.chance(23, n) * 5000)::integer end until
        from numbered, pg_temp.some_day(22, n, '1975-01-01', 16000) since
        """,
        """
        insert into members.membership (id, network, organization, kind, category, since, since_from, since_to,
                                        until, until_from, until_to, reason)
        select id, pg_temp.id(3, network), pg_temp.id(2, city),
               case when network <= pg_temp.whole() then 'member'
                    when n % 20 = 1 then 'observer' when n % 20 = 2 then 'participant' else 'member' end,
               pg_temp.id(9, 2 * network - n % 2),
               case when n % 5 = 0 then to_char(since, 'YYYY') else since::text end,
               case when n % 5 = 0 then date_trunc('year', since)::date else since end,
               case when n % 5 = 0 then (date_trunc('year', since) + interval '1 year - 1 day')::date else since end,
               until::text, coalesce(until, 'infinity'), coalesce(until, 'infinity'),
               case when until is not null then 'withdrew' end
        from staged
        """,
        null);
    facts.run(
        """
        insert into facts.citation (fact, document, stance)
        select pg_temp.id(20, n), pg_temp.id(1, 1 + (pg_temp.any_of(98, n, pg_temp.papers()) + 2) % pg_temp.papers()), 'supports'
        from generate_series(5, (select count(*) from members.membership where id >= pg_temp.id(20, 0)), 5) n
        on conflict do nothing
        """);
  }

  /** A book for each network: who may vote, what the yearly fee is, how many votes there are. */
  private void rules() {
    facts.keep(
        "rule-book",
        """
        select pg_temp.id(40, n) id, n, 'rules-' || n slug, 'Charter ' || n en, '第' || n || '號章程' zh
        from generate_series(1, pg_temp.networks()) n
        """,
        """
        insert into rules.rule_book (id, network, adopted, adopted_from, adopted_to, since, since_from, since_to)
        select id, pg_temp.id(3, n), '1999-06-01', '1999-06-01', '1999-06-01', '2000-01-01', '2000-01-01', '2000-01-01'
        from staged
        """,
        "rule-books");
    facts.keep(
        "article",
        "select pg_temp.id(41, n) id, n, 'article-' || n slug from generate_series(1, 3 *"
            + " pg_temp.networks()) n",
        """
        insert into rules.article (id, book, number)
        select id, pg_temp.id(40, (n + 2) / 3), (1 + (n - 1) % 3)::text from staged
        """,
        "articles");
    facts.keep(
        "entitlement",
        "select pg_temp.id(42, n) id, n from generate_series(1, 4 * pg_temp.networks()) n",
        """
        insert into rules.entitlement (id, article, "right", category, granted, paid)
        select id, pg_temp.id(41, 3 * ((n + 3) / 4) - 2),
               (array['vote', 'vote', 'stand', 'member-price'])[1 + n % 4],
               case n % 4 when 0 then pg_temp.id(9, 2 * ((n + 3) / 4) - 1) when 1 then pg_temp.id(9, 2 * ((n + 3) / 4)) end,
               n % 4 <> 1,
               (array['year-before', null, 'up-to-date', 'up-to-date'])[1 + n % 4]
        from staged
        """,
        null);
    facts.keep(
        "fee-rule",
        "select pg_temp.id(43, n) id, n from generate_series(1, pg_temp.networks()) n",
        """
        insert into rules.fee_rule (id, article, formula, currency)
        select id, pg_temp.id(41, 3 * n - 1), 'bands', 'EUR' from staged
        """,
        null);
    // Four rows by inhabitants for the fee, and four for the votes.
    facts.keep(
        "band",
        "select pg_temp.id(44, n) id, n from generate_series(1, 8 * pg_temp.networks()) n",
        """
        insert into rules.band (id, article, use, at_least, at_most, value)
        select id, pg_temp.id(41, 3 * ((n + 7) / 8) - n % 2), (array['votes', 'fee'])[1 + n % 2],
               case step when 0 then 0 else 50000 * 4 ^ (step - 1) + 1 end,
               case step when 3 then null else 50000 * 4 ^ step end,
               case n % 2 when 1 then 400 * (step + 1) else step + 1 end
        from staged, lateral (select ((n - 1) % 8 / 2)::integer step) placed
        """,
        null);
  }

  /**
   * The first network has asked its members for the fee of the year, and a quarter has paid, as
   * elsewhere. All of it is public, so that readers get verdicts that rest on it.
   */
  private void dues() {
    facts.keep(
        "observation",
        """
        select pg_temp.id(45, n) id, n, city from (
          select row_number() over (order by organization) n, organization city
          from (select distinct organization from members.membership
                where id >= pg_temp.id(20, 0) and network = pg_temp.id(3, 1)) members) numbered
        """,
        """
        insert into dues.observation (id, organization, measure, number, "on", on_from, on_to)
        select id, city, 'inhabitants', 1000 * pg_temp.any_of(60, n, 3000), '2025', '2025-01-01', '2025-12-31'
        from staged
        """,
        null);
    facts.keep(
        "invoice",
        """
        select pg_temp.id(46, n) id, n, city from (
          select row_number() over (order by organization) n, organization city
          from members.membership
          where id >= pg_temp.id(20, 0) and network = pg_temp.id(3, 1) and pg_temp.whole() = 1) numbered
        """,
        """
        insert into dues.invoice (id, network, organization, year, number, amount, currency,
                                  issued_on, issued_on_from, issued_on_to, due_on, due_on_from, due_on_to)
        select id, pg_temp.id(3, 1), city, 2026, '2026-' || n, 400 * pg_temp.any_of(61, n, 4), 'EUR',
               '2026-01-15', '2026-01-15', '2026-01-15', '2026-03-31', '2026-03-31', '2026-03-31'
        from staged
        """,
        null);
    facts.keep(
        "payment",
        """
        select pg_temp.id(47, n) id, n, network, city, year from (
          select row_number() over (order by m.id, year) n, m.network, m.organization city, year
          from members.membership m,
               lateral (select unnest(case when m.network = pg_temp.id(3, 1) then '{2025,2026}'::integer[]
                                           else '{2026}'::integer[] end) "year") paid
          where m.id >= pg_temp.id(20, 0) and m.kind = 'member' and m.until is null
            and (year = 2025 or hashtextextended(m.id::text, 62) % 4 = 0)) numbered
        """,
        """
        insert into dues.payment (id, network, organization, year, covers,
                                  received_on, received_on_from, received_on_to)
        select id, network, city, year, 'up-to-year', year || '-03-01', make_date(year, 3, 1), make_date(year, 3, 1)
        from staged
        """,
        null);
    facts.keep(
        "completeness",
        "select pg_temp.id(10, pg_temp.networks() + 1) id, 1 n",
        """
        insert into facts.completeness (id, list, subject, since, since_from, since_to)
        select id, 'payments', pg_temp.id(3, 1), '2001-01-01', '2001-01-01', '2001-01-01' from staged
        """,
        null);
  }

  private void bodies() {
    facts.keep(
        "body",
        """
        select pg_temp.id(11, n) id, n, (array['assembly', 'bureau'])[1 + n % 2] || '-' || n slug,
               (array['General Assembly ', 'Executive Bureau '])[1 + n % 2] || n en,
               (array['大會', '執行局'])[1 + n % 2] || n zh
        from generate_series(1, 2 * pg_temp.networks()) n
        """,
        """
        insert into bodies.body (id, network, kind, since, since_from, since_to)
        select id, pg_temp.id(3, (n + 1) / 2), (array['assembly', 'bureau'])[1 + n % 2], '1976', '1976-01-01', '1976-12-31'
        from staged
        """,
        "bodies");
    facts.keep(
        "seat",
        "select pg_temp.id(12, n) id, n, 'seat-' || n slug from generate_series(1, 10 *"
            + " pg_temp.networks()) n",
        """
        insert into bodies.seat (id, body, office, number, basis)
        select id, pg_temp.id(11, (n + 4) / 5),
               (array['president', 'vice-president', 'treasurer', 'secretary', 'member'])[1 + n % 5], 1, 'elected'
        from staged
        """,
        "seats");
    facts.keep(
        "holding",
        "select pg_temp.id(13, n) id, n from generate_series(1, 20 * pg_temp.networks()) n",
        """
        insert into bodies.holding (id, seat, holder, basis, since, since_from, since_to, until, until_from, until_to)
        select id, pg_temp.id(12, (n + 1) / 2), pg_temp.id(2, pg_temp.some_city(13, n)), 'elected',
               since::text, since, since, (since + 1000)::text, since + 1000, since + 1000
        from staged, lateral (select date '2018-01-01' + 2000 * (n % 2)::integer since) day
        """,
        null);
  }

  private void meetings() {
    facts.keep(
        "meeting",
        """
        select pg_temp.id(14, n) id, n, 'meeting-' || n slug, 'Session ' || n en, '第' || n || '次會議' zh
        from generate_series(1, 10 * pg_temp.networks()) n
        """,
        """
        insert into meetings.meeting (id, network, body, kind, ordinal, host, status, mode, "on", on_from, on_to)
        select id, pg_temp.id(3, (n + 9) / 10), pg_temp.id(11, 2 * ((n + 9) / 10)), 'assembly', 1 + n % 10,
               pg_temp.id(2, pg_temp.some_city(14, n)), 'held', 'in-person', day::text, day, day
        from staged, pg_temp.some_day(15, n, '1995-01-01', 11000) day
        """,
        "meetings");
    facts.keep(
        "attendance",
        """
        select pg_temp.id(15, row_number() over (order by meeting, city)) id, row_number() over (order by meeting, city) n,
               meeting, city
        from (select distinct (n + 14) / 15 meeting, pg_temp.some_city(16, n) city
              from generate_series(1, 150 * pg_temp.networks()) n) pair
        """,
        """
        insert into meetings.attendance (id, meeting, organization, manner)
        select id, pg_temp.id(14, meeting), pg_temp.id(2, city), 'present' from staged
        """,
        null);
  }

  private void projects() {
    facts.keep(
        "project",
        """
        select pg_temp.id(16, n) id, n, 'project-' || n slug, pg_temp.word(n + 3) || ' Project' en, pg_temp.han(n + 3) || '計畫' zh
        from generate_series(1, 3 * pg_temp.networks()) n
        """,
        """
        insert into projects.project (id, network, since, since_from, since_to)
        select id, pg_temp.id(3, (n + 2) / 3), day::text, day, day
        from staged, pg_temp.some_day(17, n, '2000-01-01', 8000) day
        """,
        "projects");
    facts.keep(
        "participation",
        """
        select pg_temp.id(17, row_number() over (order by project, city)) id, row_number() over (order by project, city) n,
               project, city
        from (select distinct (n + 11) / 12 project, pg_temp.some_city(18, n) city
              from generate_series(1, 36 * pg_temp.networks()) n) pair
        """,
        """
        insert into projects.participation (id, project, organization, role, since, since_from, since_to)
        select id, pg_temp.id(16, project), pg_temp.id(2, city),
               case when n % 12 = 1 then 'lead' else 'participant' end, '2005', '2005-01-01', '2005-12-31'
        from staged
        """,
        null);
  }

  private void summits() {
    facts.keep(
        "series",
        """
        select pg_temp.id(18, n) id, n, 'series-' || n slug, pg_temp.word(n + 5) || ' Summit' en, pg_temp.han(n + 5) || '高峰會' zh
        from generate_series(1, pg_temp.networks()) n
        """,
        """
        insert into summits.series (id, network, owner, recurrence)
        select id, pg_temp.id(3, n), pg_temp.id(3, n), 'P2Y' from staged
        """,
        "series");
    facts.keep(
        "edition",
        """
        select pg_temp.id(19, n) id, n, series, year, 'series-' || series || '-' || year slug,
               pg_temp.word(series + 5) || ' Summit ' || year en, year || '年' || pg_temp.han(series + 5) || '高峰會' zh
        from generate_series(1, 8 * pg_temp.networks()) n,
             lateral (select (n + 7) / 8 series, 2008 + 2 * (n % 8) "year") held
        """,
        """
        insert into summits.edition (id, series, host, status, mode, "on", on_from, on_to)
        select id, pg_temp.id(18, series), pg_temp.id(2, pg_temp.some_city(19, n)), 'held', 'in-person',
               day::text, day, day
        from staged, lateral (select make_date(year::integer, 9, 1) "day") opening
        """,
        "editions");
    facts.keep(
        "appearance",
        """
        select pg_temp.id(24, row_number() over (order by edition, city)) id, row_number() over (order by edition, city) n,
               edition, city
        from (select distinct (n + 9) / 10 edition, pg_temp.some_city(24, n) city
              from generate_series(1, 80 * pg_temp.networks()) n) pair
        """,
        """
        insert into summits.appearance (id, edition, organization, role)
        select id, pg_temp.id(19, edition), pg_temp.id(2, city), 'participant' from staged
        """,
        null);
  }

  private void partnerships() {
    facts.keep(
        "partnership",
        """
        select pg_temp.id(21, row_number() over (order by one, other)) id, row_number() over (order by one, other) n, one, other,
               least(here.slug collate "C", there.slug collate "C") || '-' || greatest(here.slug collate "C", there.slug collate "C") slug
        from (select distinct least(a, b) one, greatest(a, b) other
              from generate_series(1, pg_temp.cities() * 4 / 5) n,
                   lateral (select pg_temp.some_city(25, n) a, pg_temp.some_city(26, n) b) drawn where a <> b) pair
        join facts.address here on here.fact = pg_temp.id(2, one)
        join facts.address there on there.fact = pg_temp.id(2, other)
        """,
        """
        insert into partnerships.partnership (id, one, other)
        select id, pg_temp.id(2, one), pg_temp.id(2, other) from staged
        """,
        "partnerships");
    facts.run(
        "create temp table pair on commit drop as select count(*) many from"
            + " partnerships.partnership where id >= pg_temp.id(21, 0)");
    facts.keep(
        "tie",
        "select pg_temp.id(22, n) id, n from pair, generate_series(1, many) n",
        """
        insert into partnerships.tie (id, partnership, kind, since, since_from, since_to)
        select id, pg_temp.id(21, n), (array['sister-city', 'partner-city', 'friendship-city'])[pg_temp.any_of(27, n, 3)],
               day::text, day, day
        from staged, pg_temp.some_day(28, n, '1960-01-01', 22000) day
        """,
        null);
    facts.keep(
        "signing",
        "select pg_temp.id(23, n) id, n from pair, generate_series(1, many) n",
        """
        insert into partnerships.signing (id, partnership, kind, "on", on_from, on_to)
        select id, pg_temp.id(21, n), 'signed', day::text, day, day
        from staged, pg_temp.some_day(28, n, '1960-01-01', 22000) day
        """,
        null);
  }

  /** Figures of networks, and pages whose statements are held against the record. */
  private void claims() {
    facts.keep(
        "claim",
        "select pg_temp.id(25, n) id, n from generate_series(1, 3 * pg_temp.networks()) n",
        """
        insert into claims.claim (id, subject, property, value, unit, "on", on_from, on_to, document)
        select id, pg_temp.id(3, (n + 2) / 3), 'members', (500 + pg_temp.any_of(29, n, 1000))::text, 'cities',
               day::text, day, day, pg_temp.id(1, pg_temp.any_of(31, n, pg_temp.papers()))
        from staged, pg_temp.some_day(30, n, '2002-01-01', 8000) day
        """,
        null);
    facts.keep(
        "statement",
        "select pg_temp.id(26, n) id, n from generate_series(1, 6 * pg_temp.networks()) n",
        """
        insert into audit.statement (id, document, ordinal, wording, type, "check")
        select s.id, pg_temp.id(1, 1 + ((n + 5) / 6) % pg_temp.papers()), 1 + n % 6, 'Statement ' || n || ' of this page.', 'fact',
               case n % 3 when 0 then 'life ' || network.slug || ' active'
                          when 1 then 'affiliation ' || city.slug || ' ' || network.slug || ' member'
                          else 'member-number ' || network.slug || ' = 100' end
        from staged s
        join facts.address network on network.fact = pg_temp.id(3, (n + 5) / 6)
        join facts.address city on city.fact = pg_temp.id(2, pg_temp.some_city(32, n))
        """,
        null);
  }
}
