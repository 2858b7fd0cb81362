package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Any fact by its identity: what it says, and what was said of it before. */
@Service
public class Facts {

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Addresses addresses;
  private final Recordings recordings;

  Facts(JdbcClient jdbc, FactKinds kinds, Addresses addresses, Recordings recordings) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.addresses = addresses;
    this.recordings = recordings;
  }

  /** A fact as its form, with the other facts its fields refer to. */
  public record Stated(FactId id, FactKind<?> kind, Form form, Map<String, FactId> references) {

    /** The same where only these are referred to by their addresses: any other would be told of. */
    public Form telling(Set<FactId> seen) {
      var told = form;
      for (var it : references.entrySet()) {
        told =
            seen.contains(it.getValue()) ? told : told.with(it.getKey(), it.getValue().toString());
      }
      return told;
    }
  }

  /** What a fact said from one recording on. */
  public record Version(Recording recording, Stated stated) {}

  /**
   * A fact as those see it who keep it, whoever else may.
   *
   * @param recording since when it says so
   */
  public record Standing(
      Stated stated, Recorded recording, Visibility visibility, Release release) {

    /** The day from which everybody may see it; null when none is set. */
    public @Nullable LocalDate released() {
      return release.day();
    }

    public boolean isPublicOn(LocalDate day) {
      return visibility == Visibility.PUBLIC || release.hasComeBy(day);
    }
  }

  /** An act that was done to a fact. */
  public record Done(Recorded recording, Verb verb) {}

  /** A fact as it lies in the table of its kind. */
  private record Found(FactId id, FactKind<?> kind, Record fact) {}

  /** The fact, if it stands as of the recording and the public sees it. */
  public Optional<Stated> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  /**
   * Those of these facts that stand as of the recording and that the public sees, by their ids; one
   * query for each kind among them.
   */
  public Map<FactId, Stated> find(Collection<FactId> ids, Recorded recorded) {
    var found = new ArrayList<Found>();
    byKind(ids).forEach((kind, those) -> found.addAll(found(kind, those, recorded)));
    return stated(found).stream().collect(Collectors.toMap(Stated::id, it -> it));
  }

  /** Which of these facts stand as of the recording and are seen by the public; asked by kind. */
  public Set<FactId> shown(Collection<FactId> ids, Recorded recorded) {
    return byKind(ids).entrySet().stream()
        .flatMap(it -> table(it.getKey()).shownOf(it.getValue(), recorded).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many facts with an address in these spaces the public sees. */
  public int count(Collection<String> spaces, Recorded recorded) {
    return jdbc.sql("select count(*) from (" + addressed(spaces) + ") shown")
        .param("recorded", recorded.no())
        .query(Integer.class)
        .single();
  }

  /** Some of them, in the order of their addresses. */
  public List<FactId> shown(Collection<String> spaces, int offset, int limit, Recorded recorded) {
    return jdbc.sql(addressed(spaces) + " order by space, slug offset :offset limit :limit")
        .param("recorded", recorded.no())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  private String addressed(Collection<String> spaces) {
    return kinds.all().stream()
        .filter(it -> it.space() != null && spaces.contains(it.space()))
        .map(
            it ->
                """
                select a.fact, a.space, a.slug from facts.address a join %s_recorded k on k.id = a.fact
                where a.is_current and a.space = '%s'
                  and history.shown(k.recording, k.superseded, k.visibility, k.released, :recorded)
                """
                    .formatted(it.table(), it.space()))
        .collect(Collectors.joining(" union all "));
  }

  /**
   * For the search index: the facts of a kind of which something was recorded after one recording
   * and up to another, or that were released after a day.
   */
  public List<FactId> changed(String kind, Recorded after, Recorded upTo, LocalDate day) {
    return table(kinds.get(kind)).changed(after, upTo, day);
  }

  /** The fact as it stands, whoever may see it: only for those who keep it. */
  public Optional<Standing> standing(FactId id, Recorded recorded) {
    return Optional.ofNullable(standing(List.of(id), recorded).get(id));
  }

  /** Those of these facts that stand, by their ids; a few queries for each kind among them. */
  public Map<FactId, Standing> standing(Collection<FactId> ids, Recorded recorded) {
    var standing = new HashMap<FactId, Standing>();
    byKind(ids)
        .forEach(
            (kind, those) ->
                standing(kind, those, recorded).forEach(it -> standing.put(it.stated().id(), it)));
    return standing;
  }

  /**
   * A fact that was withdrawn, as it stood last.
   *
   * @param in the recording in which it was
   */
  public record Withdrawn(Standing last, Recording in) {}

  /** What was stated once and withdrawn; empty for what stands, and for what never did. */
  public Optional<Withdrawn> withdrawn(FactId id, Recorded recorded) {
    return Optional.ofNullable(withdrawn(List.of(id), recorded).get(id));
  }

  /** Those of these facts that were withdrawn; asked for together what was in one recording. */
  public Map<FactId, Withdrawn> withdrawn(Collection<FactId> ids, Recorded recorded) {
    var gone = withdrawnIn(ids, recorded);
    var withdrawn = new HashMap<FactId, Withdrawn>();
    for (var in : recordings.of(gone.keySet())) {
      standing(Objects.requireNonNull(gone.get(in.no())), new Recorded(in.no() - 1))
          .forEach((id, was) -> withdrawn.put(id, new Withdrawn(was, in)));
    }
    return withdrawn;
  }

  private Map<Long, List<FactId>> withdrawnIn(Collection<FactId> ids, Recorded recorded) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select fact, recording
            from (select distinct on (fact) fact, recording, verb from facts.act
                  where fact = any(:ids::uuid[]) and recording <= :recorded
                    and verb in ('state', 'change', 'restore', 'withdraw')
                  order by fact, recording desc, ordinal desc) last
            where verb = 'withdraw'
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query((row, _) -> Map.entry(row.getLong("recording"), FactIds.of(row, "fact")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * What a form says, as a fact would.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  public Stated typed(FactId id, String kindWord, Form form) {
    var kind = kinds.get(kindWord);
    var fact = Fields.read(kind.type(), form, this::look);
    var references = Fields.references(fact);
    var paths = addresses.paths(references.values());
    // Written as it would be kept: a date that was typed as "about 1997" reads as any other.
    return new Stated(
        id, kind, Fields.write(fact, it -> Optional.ofNullable(paths.get(it))), references);
  }

  /** The fact as a party that contests it would have it; nothing where that cannot be read. */
  public Optional<Stated> countered(Position said, FactKind<?> kind) {
    var counter = said.counter();
    try {
      return counter == null
          ? Optional.empty()
          : Optional.of(typed(said.fact(), kind.word(), counter));
    } catch (Refusal.Invalid _) {
      // What it referred to was renamed away; that it is contested is told all the same.
      return Optional.empty();
    }
  }

  /** The facts that decide about this one, as its kind says. */
  public Set<FactId> stewards(Stated fact) {
    return stewards(fact.kind(), referring(fact));
  }

  /** The organizations that are parties to this one without deciding about it. */
  public Set<FactId> parties(Stated fact) {
    return parties(fact.kind(), referring(fact));
  }

  /** Those who answer this one by what they do next, and need not say whether it is so. */
  public Set<FactId> acting(Stated fact) {
    return acting(fact.kind(), referring(fact));
  }

  private static Form referring(Stated fact) {
    var form = fact.form();
    for (var it : fact.references().entrySet()) {
      form = form.with(it.getKey(), it.getValue().toString());
    }
    return form;
  }

  /**
   * The facts of a kind that stand and whose field refers to another fact, whoever may see them.
   */
  public List<FactId> referring(FactKind<?> kind, String field, FactId to) {
    refuseOther(field, kind);
    return jdbc.sql(
            "select id from %s where \"%s\" = :to order by id".formatted(kind.table(), field))
        .param("to", to.value())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /**
   * The latest of them that refer to any of these and have no end.
   *
   * @param kind one that has dates
   */
  public List<FactId> openReferring(
      FactKind<?> kind, String field, Collection<FactId> to, int most) {
    refuseOther(field, kind);
    return jdbc.sql(
            """
            select id from %s where "%s" = any(:to::uuid[]) and until is null
            order by id desc limit :most
            """
                .formatted(kind.table(), field))
        .param("to", FactIds.array(to))
        .param("most", most)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  private static void refuseOther(String field, FactKind<?> kind) {
    if (!FactTable.referring(kind.type()).contains(field)) {
      throw new IllegalArgumentException("No reference of a " + kind.word() + ": " + field);
    }
  }

  /**
   * The facts of a kind that a day will release, or has released, beside another of the same two
   * that is not for its office alone, whoever may see them; each with that other, the newest first.
   */
  public Map<FactId, FactId> doubled(FactKind<?> kind, LocalDate today, int most) {
    var doubled = new LinkedHashMap<FactId, FactId>();
    jdbc.sql(
            """
            select distinct on (p.id) p.id, o.id as beside
            from %1$s p
            join %1$s o
              on o.id <> p.id and least(%2$s) = least(%3$s) and greatest(%2$s) = greatest(%3$s)
            where p.visibility <> 'public' and p.released is not null
              and (o.visibility <> 'office' or o.released <= :today)
            order by p.id desc, o.id limit :most
            """
                .formatted(kind.table(), referring(kind, "o"), referring(kind, "p")))
        .param("today", today)
        .param("most", most)
        .query((row, _) -> doubled.put(FactIds.of(row, "id"), FactIds.of(row, "beside")))
        .list();
    return doubled;
  }

  private static String referring(FactKind<?> kind, String alias) {
    return FactTable.referring(kind.type()).stream()
        .map(it -> "%s.\"%s\"".formatted(alias, it))
        .collect(Collectors.joining(", "));
  }

  /** What was done to a fact, oldest first. */
  public List<Done> done(FactId id) {
    return jdbc.sql(
            "select recording, verb from facts.act where fact = :id order by recording, ordinal")
        .param("id", id.value())
        .query(
            (row, _) ->
                new Done(
                    new Recorded(row.getLong("recording")),
                    Fields.alternative(Verb.class, row.getString("verb"))))
        .list();
  }

  /** By which recording each of these says what it says, as of a recording. */
  public Map<FactId, Recording> said(Collection<FactId> ids, Recorded recorded) {
    var said = new HashMap<FactId, Recording>();
    jdbc.sql(
            """
            select distinct on (a.fact) a.fact, r.no, r.at, r.office, r.why
            from facts.act a join history.recording r on r.no = a.recording
            where a.fact = any(:ids::uuid[]) and a.recording <= :recorded
              and a.verb in ('state', 'correct', 'change', 'restore')
            order by a.fact, a.recording desc
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                said.put(
                    FactIds.of(row, "fact"),
                    new Recording(
                        row.getLong("no"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("office", UUID.class),
                        row.getString("why"))))
        .list();
    return said;
  }

  /** The offices that recorded these facts first; one that the register recorded is absent. */
  public Map<FactId, FactId> recorders(Collection<FactId> ids) {
    return jdbc
        .sql(
            """
            select distinct on (a.fact) a.fact, r.office
            from facts.act a join history.recording r on r.no = a.recording
            where a.fact = any(:ids::uuid[])
            order by a.fact, a.recording, a.ordinal
            """)
        .param("ids", FactIds.array(ids))
        .query((row, _) -> new Recorder(FactIds.of(row, "fact"), FactIds.ofNullable(row, "office")))
        .list()
        .stream()
        .filter(it -> it.office() != null)
        .collect(Collectors.toMap(Recorder::fact, it -> Objects.requireNonNull(it.office())));
  }

  private record Recorder(FactId fact, @Nullable FactId office) {}

  /** The facts of which it was said who may see them, those it was said of last first. */
  public List<FactId> everDisclosed(int most) {
    return jdbc.sql(
            """
            select fact from facts.act where verb = 'disclose'
            group by fact order by max(recording) desc limit :most
            """)
        .param("most", most)
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  /** Everything this fact has said, whoever could see it: only for those who keep it. */
  public List<Version> allVersions(FactId id, Recorded recorded) {
    return byKind(List.of(id)).keySet().stream()
        .flatMap(kind -> versions(kind, id, table(kind).allStates(id, recorded)).stream())
        .toList();
  }

  /** Everything this fact has said in public up to a recording, oldest first. */
  public List<Version> versions(FactId id, Recorded recorded) {
    return byKind(List.of(id)).keySet().stream()
        .flatMap(kind -> versions(kind, id, table(kind).states(id, recorded)).stream())
        .toList();
  }

  private <F extends Record> List<Found> found(
      FactKind<F> kind, Collection<FactId> ids, Recorded recorded) {
    return new FactTable<>(jdbc, kind)
        .shown(ids, recorded).stream().map(it -> new Found(it.id(), kind, it.fact())).toList();
  }

  private <F extends Record> List<Standing> standing(
      FactKind<F> kind, Collection<FactId> ids, Recorded recorded) {
    var rows = table(kind).rows(ids, recorded);
    var stated =
        stated(rows.stream().map(it -> new Found(it.id(), kind, it.fact())).toList()).iterator();
    return rows.stream()
        .map(
            it ->
                new Standing(
                    stated.next(), new Recorded(it.recording()), it.visibility(), it.release()))
        .toList();
  }

  private <F extends Record> Set<FactId> stewards(FactKind<F> kind, Form form) {
    return kind.stewards(Fields.read(kind.type(), form, this::look));
  }

  private <F extends Record> Set<FactId> parties(FactKind<F> kind, Form form) {
    return kind.parties(Fields.read(kind.type(), form, this::look));
  }

  private <F extends Record> Set<FactId> acting(FactKind<F> kind, Form form) {
    return kind.acting(Fields.read(kind.type(), form, this::look));
  }

  private Optional<FactId> look(String space, String slug) {
    return addresses.find(space, slug).map(Addresses.Found::fact);
  }

  private <F extends Record> FactTable<F> table(FactKind<F> kind) {
    return new FactTable<>(jdbc, kind);
  }

  private List<Version> versions(FactKind<?> kind, FactId id, Map<Long, ? extends Record> states) {
    var stated =
        stated(states.values().stream().map(fact -> new Found(id, kind, fact)).toList()).iterator();
    return recordings.of(states.keySet()).stream()
        .map(recording -> new Version(recording, stated.next()))
        .toList();
  }

  /** The same facts as forms, in the same order. */
  private List<Stated> stated(List<Found> found) {
    var references = found.stream().map(it -> Fields.references(it.fact())).toList();
    var paths = addresses.paths(references.stream().flatMap(it -> it.values().stream()).toList());
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              var it = found.get(i);
              var form = Fields.write(it.fact(), id -> Optional.ofNullable(paths.get(id)));
              return new Stated(it.id(), it.kind(), form, references.get(i));
            })
        .toList();
  }

  private Map<FactKind<?>, List<FactId>> byKind(Collection<FactId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var byKind = new LinkedHashMap<FactKind<?>, List<FactId>>();
    jdbc.sql("select id, kind from facts.fact where id = any(:ids::uuid[])")
        .param("ids", FactIds.array(ids))
        .query((row, _) -> Map.entry(FactIds.of(row, "id"), row.getString("kind")))
        .list()
        .forEach(
            it ->
                kinds
                    .find(it.getValue())
                    .ifPresent(
                        kind ->
                            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(it.getKey())));
    return byKind;
  }
}
