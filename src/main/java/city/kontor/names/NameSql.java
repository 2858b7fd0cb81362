package city.kontor.names;

import city.kontor.facts.Dates;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about names and texts. */
@Repository
class NameSql {

  private final JdbcClient jdbc;

  NameSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One name a bearer: the reader's language first, in it the network's way, then one in use. */
  Map<FactId, Named> choose(
      Collection<FactId> bearers,
      List<String> chain,
      @Nullable FactId network,
      LocalDate on,
      Recorded recorded) {
    if (bearers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (n.bearer) n.bearer, n.text, n.language
            from names.name_recorded n
            where n.bearer = any(:bearers::uuid[])
              and history.shown(n.recording, n.superseded, n.visibility, n.released, :recorded)
              and n.kind in ('official', 'common')
              and (n.network is null or n.network = :network::uuid)
              and n.paper is null
            order by n.bearer,
                     array_position(:chain::text[], n.language),
                     n.network is null,
                     dates.possibly(n.since_from, n.until_to, :on) desc,
                     n.kind,
                     n.since_from desc,
                     n.id
            """)
        .param("bearers", FactIds.array(bearers))
        .param("network", network == null ? null : network.toString())
        .param("chain", chain.stream().collect(Collectors.joining(",", "{", "}")))
        .param("on", on)
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                Map.entry(
                    FactIds.of(row, "bearer"),
                    new Named(row.getString("text"), row.getString("language"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The same for the bearers that each network mentions, by network. */
  Map<FactId, Map<FactId, Named>> choose(
      Map<FactId, ? extends Collection<FactId>> mentioned,
      List<String> chain,
      LocalDate on,
      Recorded recorded) {
    record Mention(FactId network, FactId bearer) {}
    record Chosen(FactId network, FactId bearer, Named named) {}
    var mentions =
        mentioned.entrySet().stream()
            .flatMap(it -> it.getValue().stream().map(bearer -> new Mention(it.getKey(), bearer)))
            .toList();
    return jdbc
        .sql(
            """
            select distinct on (m.network, n.bearer) m.network, n.bearer, n.text, n.language
            from unnest(:networks::uuid[], :bearers::uuid[]) as m (network, bearer)
            join names.name_recorded n on n.bearer = m.bearer
            where history.shown(n.recording, n.superseded, n.visibility, n.released, :recorded)
              and n.kind in ('official', 'common')
              and (n.network is null or n.network = m.network)
              and n.paper is null
            order by m.network, n.bearer,
                     array_position(:chain::text[], n.language),
                     n.network is null,
                     dates.possibly(n.since_from, n.until_to, :on) desc,
                     n.kind,
                     n.since_from desc,
                     n.id
            """)
        .param("networks", FactIds.array(mentions.stream().map(Mention::network).toList()))
        .param("bearers", FactIds.array(mentions.stream().map(Mention::bearer).toList()))
        .param("chain", chain.stream().collect(Collectors.joining(",", "{", "}")))
        .param("on", on)
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new Chosen(
                    FactIds.of(row, "network"),
                    FactIds.of(row, "bearer"),
                    new Named(row.getString("text"), row.getString("language"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Chosen::network, Collectors.toMap(Chosen::bearer, Chosen::named)));
  }

  List<Names.Variant> variants(FactId bearer, Recorded recorded) {
    return jdbc.sql(
            """
            select n.id, n.text, n.language, n.kind, n.network, n.paper, n.since, n.until, n.protested
            from names.name_recorded n
            where n.bearer = :bearer
              and history.shown(n.recording, n.superseded, n.visibility, n.released, :recorded)
            order by n.kind, n.language, n.since_from, n.id
            """)
        .param("bearer", bearer.value())
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new Names.Variant(
                    FactIds.of(row, "id"),
                    row.getString("text"),
                    row.getString("language"),
                    kind(row.getString("kind")),
                    FactIds.ofNullable(row, "network"),
                    FactIds.ofNullable(row, "paper"),
                    Dates.period(row),
                    row.getBoolean("protested")))
        .list();
  }

  List<FactId> factsAbout(Collection<FactId> bearers, Recorded recorded) {
    return jdbc.sql(
            """
            select n.id from names.name_recorded n
            where n.bearer = any(:bearers::uuid[]) and history.held(n.recording, n.superseded, :recorded)
            union all
            select t.id from names.text_recorded t
            where t.bearer = any(:bearers::uuid[]) and history.held(t.recording, t.superseded, :recorded)
            order by id
            """)
        .param("bearers", FactIds.array(bearers))
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  List<FactId> bearers(List<String> spellings) {
    return jdbc.sql(
            """
            select distinct n.bearer from names.name n
            where left(lower(n.text), 120) in (:spellings) and n.kind <> 'as-written'
              and (n.visibility = 'public' or n.released <= current_date)
            limit 100
            """)
        .param("spellings", spellings)
        .query((row, _) -> FactIds.of(row, "bearer"))
        .list();
  }

  List<FactId> bearersOfNamesFrom(String beginning) {
    return jdbc.sql(
            """
            select found.bearer from (
              select n.bearer, n.text from names.name n
              where left(lower(n.text), 120) ~>=~ :beginning and left(lower(n.text), 120) ~<~ :end
                and n.kind <> 'as-written' and (n.visibility = 'public' or n.released <= current_date)
              limit 100
            ) found
            group by found.bearer order by min(length(found.text)), found.bearer
            """)
        .param("beginning", beginning)
        .param("end", beginning + Character.toString(Character.MAX_CODE_POINT))
        .query((row, _) -> FactIds.of(row, "bearer"))
        .list();
  }

  Map<FactId, String> acronyms(
      Collection<FactId> bearers, List<String> chain, LocalDate on, Recorded recorded) {
    if (bearers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (n.bearer) n.bearer, n.text
            from names.name_recorded n
            where n.bearer = any(:bearers::uuid[]) and n.kind = 'acronym'
              and history.shown(n.recording, n.superseded, n.visibility, n.released, :recorded)
            order by n.bearer,
                     array_position(:chain::text[], n.language),
                     dates.possibly(n.since_from, n.until_to, :on) desc,
                     n.since_from desc,
                     n.id
            """)
        .param("bearers", FactIds.array(bearers))
        .param("chain", chain.stream().collect(Collectors.joining(",", "{", "}")))
        .param("on", on)
        .param("recorded", recorded.no())
        .query((row, _) -> Map.entry(FactIds.of(row, "bearer"), row.getString("text")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Worded> texts(
      Collection<FactId> bearers, List<String> chain, LocalDate on, Recorded recorded) {
    if (bearers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select chosen.* from (
              select distinct on (t.bearer, t.kind, t.part)
                     t.id, t.bearer, t.kind, t.content, t.language, t.quoted, t.since, t.until, t.since_from, t.since_to, t.part
              from names.text_recorded t
              where t.bearer = any(:bearers::uuid[])
                and t.since_from <= :on
                and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
              order by t.bearer, t.kind, t.part, array_position(:chain::text[], t.language), t.id
            ) chosen
            order by case when chosen.since_from = '-infinity' and chosen.since_to < 'infinity'
                       then chosen.since_to else chosen.since_from end, chosen.id
            """)
        .param("bearers", FactIds.array(bearers))
        .param("chain", chain.stream().collect(Collectors.joining(",", "{", "}")))
        .param("on", on)
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new Worded(
                    FactIds.of(row, "id"),
                    FactIds.of(row, "bearer"),
                    row.getString("kind"),
                    row.getString("part"),
                    row.getString("content"),
                    row.getString("language"),
                    row.getBoolean("quoted"),
                    Dates.period(row)))
        .list();
  }

  List<Names.Bearing> since(Recorded after, Recorded upTo, LocalDate day) {
    return jdbc.sql(
            """
            select changed.bearer, all_of.text, all_of.language
            from (
              select n.bearer from names.name_recorded n where n.recording > :after and n.recording <= :upTo
              union
              select n.bearer from names.name_past n where n.superseded > :after and n.superseded <= :upTo
              union
              select n.bearer from names.name n where n.released > :day and n.released <= current_date
            ) changed
            left join names.name all_of on all_of.bearer = changed.bearer
              and (all_of.visibility = 'public' or all_of.released <= current_date)
            order by changed.bearer, all_of.kind, all_of.id
            """)
        .param("after", after.no())
        .param("upTo", upTo.no())
        .param("day", day)
        .query(
            (row, _) ->
                new Names.Bearing(
                    FactIds.of(row, "bearer"),
                    row.getString("text") == null
                        ? Optional.empty()
                        : Optional.of(new Named(row.getString("text"), row.getString("language")))))
        .list();
  }

  private static NameKind kind(String word) {
    return NameKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
