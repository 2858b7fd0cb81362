package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes a text out of the register for good: of every version of a fact, and of what others
 * proposed or said about it; or of a proposal, or of what was handed in, alone. A mark stands in
 * its place; when and why is said. What people wrote to each other with a proposal, or to a second
 * person, goes with it: an administrator does not read that, and cannot choose it. See decisions
 * 0029 and 0066.
 */
@Service
public class Redactions {

  /** What stands in the place of a text, whatever language it was in. */
  public static final String MARK = "[redacted · 已遮蔽]";

  /** The reasons people gave for the acts on a fact. */
  public static final String WHY = "why";

  /** Where in its documents a fact is said. */
  public static final String PLACES = "places";

  /** What is said to whoever types the mark, or takes it over. */
  public static final String MARKED = "mistake.redacted";

  /** Where people write freely in what waits, beside the fields of the fact. */
  private static final Pattern TYPED =
      Pattern.compile("slug|places|source-(title|publisher|letter|address|locator|origin|slug)");

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Acts acts;
  private final Recordings recordings;
  private final ProposedTexts proposed;
  private final List<Attached> attached;
  private final List<Aside> asides;

  Redactions(
      JdbcClient jdbc,
      FactKinds kinds,
      Acts acts,
      Recordings recordings,
      ProposedTexts proposed,
      ObjectProvider<Attached> attached,
      ObjectProvider<Aside> asides) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.acts = acts;
    this.recordings = recordings;
    this.proposed = proposed;
    this.attached = attached.orderedStream().toList();
    this.asides = asides.orderedStream().toList();
  }

  /** Whether a text is the mark, or holds it: nobody types that. */
  public static boolean isMarked(@Nullable String text) {
    return text != null && text.contains(MARK);
  }

  /**
   * The mark is no text: it stays where it stands in a fact, and enters nowhere else.
   *
   * @param before what the fact says; empty for a new one
   */
  public static List<Mistake> marks(Form form, Form before) {
    return form.fields().entrySet().stream()
        .filter(it -> isMarked(it.getValue()))
        .filter(it -> !before.get(it.getKey()).equals(Optional.of(it.getValue())))
        .map(it -> new Mistake(it.getKey(), MARKED))
        .toList();
  }

  /** A field of a fact that says no longer what it said. */
  public record Redaction(String field, Recording recording) {}

  /** What was redacted of a fact, or of what waits; the oldest first. */
  public List<Redaction> of(FactId fact) {
    var fields = new LinkedHashMap<Map.Entry<Long, String>, Long>();
    jdbc.sql("select recording, field from history.redaction where fact = :fact order by recording")
        .param("fact", fact.value())
        .query(
            (row, _) ->
                fields.put(
                    Map.entry(row.getLong("recording"), row.getString("field")),
                    row.getLong("recording")))
        .list();
    var all = recordings.of(fields.values());
    return fields.keySet().stream()
        .flatMap(
            it ->
                all.stream()
                    .filter(recording -> recording.no() == it.getKey())
                    .map(recording -> new Redaction(it.getValue(), recording)))
        .toList();
  }

  /** The kind of a fact that is or was there, whoever may see it. */
  public FactKind<?> kind(FactId fact) {
    return jdbc.sql("select kind from facts.fact where id = :id")
        .param("id", fact.value())
        .query(String.class)
        .optional()
        .<FactKind<?>>map(kinds::get)
        .orElseThrow(() -> new Refusal.NotFound("refusal.fact", fact.toString()));
  }

  /**
   * The word of the kind of what waits, or waited, for an answer under this identity: a proposal,
   * or what was handed in for a second person. Nothing for a fact.
   */
  public Optional<String> waiting(FactId id) {
    return proposed
        .kind(id)
        .or(() -> asides.stream().flatMap(it -> it.kind(id).stream()).findFirst());
  }

  /**
   * What can be redacted: of a fact its texts, what lies with it, the reasons given for it; of what
   * waits the texts that were typed into it, also for a new document, and the reasons.
   */
  public List<String> choices(FactId id) {
    var waiting = waiting(id);
    return waiting.isPresent() ? choices(id, waiting.get()) : ofFact(id);
  }

  private List<String> choices(FactId waiting, String kind) {
    var typed = new TreeSet<>(proposed.fields(waiting));
    asides.forEach(it -> typed.addAll(it.fields(waiting)));
    return Stream.of(
            Fields.prose(kinds.get(kind).type()).stream().filter(typed::contains),
            typed.stream().filter(it -> TYPED.matcher(it).matches()),
            Stream.of(WHY))
        .flatMap(it -> it)
        .toList();
  }

  private List<String> ofFact(FactId fact) {
    return Stream.of(
            Fields.prose(kind(fact).type()).stream(),
            attached.stream().filter(it -> it.isWith(fact)).map(Attached::field),
            Stream.of(WHY))
        .flatMap(it -> it)
        .toList();
  }

  /**
   * Redacts one of the {@link #choices}, or of what they could be.
   *
   * @throws Refusal.Invalid when it is no such field
   */
  public void redact(Recorded recording, FactId id, String field) {
    var waiting = waiting(id);
    if (waiting.isPresent()) {
      waiting(recording, id, waiting.get(), field);
    } else {
      fact(recording, id, field);
    }
    jdbc.sql("insert into history.redaction (recording, fact, field) values (:no, :fact, :field)")
        .param("no", recording.no())
        .param("fact", id.value())
        .param("field", field)
        .update();
    redacting(false);
    if (waiting.isEmpty()) {
      acts.note(recording, id, Verb.REDACT, null);
    }
  }

  private void waiting(Recorded recording, FactId id, String kind, String field) {
    if (!isProse(kind, field)) {
      throw new Refusal.Invalid(List.of(new Mistake("field", "mistake.missing")));
    }
    redacting(true);
    var texts = proposed.texts(id, field);
    proposed.redact(recording, kind, field, texts, List.of(id));
    asides.forEach(
        it -> {
          it.redact(id, kind, field, texts, List.of(id), List.of());
          it.redact(id, field);
        });
  }

  /**
   * Whether people write freely there, typed or not: an older backup may hold what waits from
   * before that was typed, and it is redacted there again.
   */
  private boolean isProse(String kind, String field) {
    return field.equals(WHY)
        || TYPED.matcher(field).matches()
        || Fields.prose(kinds.get(kind).type()).contains(field);
  }

  private void fact(Recorded recording, FactId fact, String field) {
    var kind = kind(fact);
    if (field.equals(WHY)) {
      whys(recording, fact);
      proposed(recording, kind, fact, field, List.of());
    } else if (Fields.prose(kind.type()).contains(field)) {
      var texts = texts(kind, fact, field);
      field(recording, kind, fact, field);
      proposed(recording, kind, fact, field, texts);
    } else if (attached.stream().anyMatch(it -> it.field().equals(field))) {
      var those = attached.stream().filter(it -> it.field().equals(field)).toList();
      var texts = those.stream().flatMap(it -> it.typed(fact).stream()).toList();
      redacting(true);
      those.forEach(it -> it.redact(fact));
      proposed(recording, kind, fact, field, texts);
    } else {
      throw new Refusal.Invalid(List.of(new Mistake("field", "mistake.missing")));
    }
  }

  /** What stood in a field, in every version. */
  private List<String> texts(FactKind<?> kind, FactId fact, String field) {
    var each = Fields.isList(kind.type(), field) ? "unnest(%s)" : "%s";
    return jdbc.sql(
            "select distinct it from (select %s as it from %s where id = :id) as those where it is not null and not starts_with(it, :mark)"
                .formatted(each.formatted(column(field)), kind.table() + "_recorded"))
        .param("id", fact.value())
        .param("mark", MARK)
        .query(String.class)
        .list();
  }

  private static String column(String field) {
    return '"' + field.replace('-', '_') + '"';
  }

  private void field(Recorded recording, FactKind<?> kind, FactId fact, String field) {
    var isList = Fields.isList(kind.type(), field);
    var mark = Fields.isUnique(kind.type(), field) ? MARK + " " + recording.no() : MARK;
    // A new recording of what stands, by which indexes notice; then in place, in both rooms.
    for (var room : List.of("", "_recorded")) {
      redacting(!room.isEmpty());
      Acts.kept(
          () ->
              jdbc.sql(
                      "update %1$s%2$s set %3$s = %4$s where id = :id and %3$s <> %4$s"
                          .formatted(
                              kind.table(),
                              room,
                              column(field),
                              isList ? "array[:mark]::text[]" : ":mark"))
                  .param("mark", mark)
                  .param("id", fact.value())
                  .update());
    }
    // What a party said instead keeps the same mark, or the party would contest that field by it.
    jdbc.sql(
            """
            update facts.position_recorded set counter = jsonb_set(counter, array[:field], to_jsonb(:mark::text))
            where fact = :fact and jsonb_exists(counter, :field)
            """)
        .param("field", field)
        .param("mark", mark)
        .param("fact", fact.value())
        .update();
  }

  /** What was proposed and typed about it, with all that people wrote to each other. */
  private void proposed(
      Recorded recording, FactKind<?> kind, FactId fact, String field, List<String> texts) {
    var those = proposals(fact);
    proposed.redact(recording, kind.word(), field, texts, those);
    jdbc.sql(
            """
            update history.recording set why = :mark
            where account is not null and no < :no and no in (
              select a.recording from facts.act a join history.approval s on s.recording = a.recording
              where a.fact = :fact)
            """)
        .param("mark", MARK)
        .param("no", recording.no())
        .param("fact", fact.value())
        .update();
    var along = along(fact);
    asides.forEach(it -> it.redact(fact, kind.word(), field, texts, those, along));
  }

  /** The facts on which the recording that stated it acted, too, where a person did it. */
  private List<FactId> along(FactId fact) {
    return jdbc.sql(
            """
            select distinct other.fact
            from facts.act stated
            join history.recording r on r.no = stated.recording and r.account is not null
            join facts.act other on other.recording = stated.recording and other.fact <> stated.fact
            where stated.fact = :fact and stated.verb = 'state'
            """)
        .param("fact", fact.value())
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  /** Those about a fact, and those that it came by. */
  private List<FactId> proposals(FactId fact) {
    return jdbc.sql(
            """
            select p.id from facts.proposal p
            where p.fact = :fact
              or (p.state = 'accepted' and exists (
                    select from facts.act a where a.fact = :fact and a.recording = p.recording))
            """)
        .param("fact", fact.value())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /** Of what people did; the starter record gives one reason for all of it. */
  private void whys(Recorded recording, FactId fact) {
    redacting(true);
    jdbc.sql(
            """
            update history.recording set why = :mark
            where account is not null and no < :no and no in (select recording from facts.act where fact = :fact)
            """)
        .param("mark", MARK)
        .param("no", recording.no())
        .param("fact", fact.value())
        .update();
  }

  private void redacting(boolean isOn) {
    jdbc.sql("select set_config('kontor.redacting', :on, true)")
        .param("on", isOn ? "on" : "off")
        .query(String.class)
        .single();
  }
}
