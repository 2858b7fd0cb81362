package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What can be done with any fact, written once. Every act happens inside a recording ({@link
 * city.kontor.history.Recordings#record}): who, when, why; several acts may share one.
 */
@Service
public class Acts {

  /**
   * How PostgreSQL tells, in whatever language, which reference leads to nothing; of what is still
   * referred to it names the {@code id}.
   */
  private static final Pattern MISSING =
      Pattern.compile("\\((?!id\\))\\w+\\)=\\(([0-9a-f-]{36})\\)");

  private static final Form NOTHING = new Form(Map.of());

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Addresses addresses;
  private final Citations citations;
  private final Contests contests;

  Acts(JdbcClient jdbc, FactKinds kinds, Addresses addresses, Citations citations) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.addresses = addresses;
    this.citations = citations;
    this.contests = new Contests(jdbc, this::look);
  }

  /**
   * Reserves an identity and its address, so that facts stated together may refer to each other.
   */
  public FactId reserve(String kindWord, Form form) {
    return reserve(kindWord, form, Visibility.PUBLIC);
  }

  private FactId reserve(String kindWord, Form form, Visibility visibility) {
    var kind = kinds.get(kindWord);
    var id = newId(kind);
    var space = kind.space();
    if (space != null) {
      var slug = kind.slug(form);
      addresses.give(id, space, visibility == Visibility.PUBLIC ? slug : Addresses.secret(slug));
    }
    return id;
  }

  /** States a new fact. */
  public FactId state(Recorded recording, String kindWord, Form form, List<Citation> cited) {
    var id = reserve(kindWord, form);
    state(recording, kindWord, id, form, cited);
    return id;
  }

  /**
   * States a new fact that may be for fewer than everybody; then it has an address that nobody
   * guesses, so that none that is asked for in vain tells of it.
   */
  public FactId state(
      Recorded recording,
      String kindWord,
      Form form,
      List<Citation> cited,
      Visibility visibility,
      @Nullable LocalDate released) {
    var id = reserve(kindWord, form, visibility);
    state(recording, kindWord, id, form, cited);
    if (visibility != kinds.get(kindWord).visibility() || released != null) {
      disclose(recording, id, visibility, released);
    }
    return id;
  }

  /** States the fact whose identity was reserved before. */
  public void state(
      Recorded recording, String kindWord, FactId id, Form form, List<Citation> cited) {
    insert(kinds.get(kindWord), id, form);
    citations.add(id, cited);
    note(recording, id, Verb.STATE, null);
  }

  /** Corrects what we said was wrong: the same fact, said rightly, for its whole time. */
  public void correct(Recorded recording, FactId id, Form form, List<Citation> cited) {
    var kind = kindOf(id);
    update(recording, kind, id, form);
    if (visibility(kind, id, recording) == Visibility.PUBLIC) {
      give(kind, id, form);
    }
    if (!cited.isEmpty()) {
      citations.replace(id, cited);
    }
    note(recording, id, Verb.CORRECT, null);
  }

  /**
   * Changes a fact from a date: what was so ends there, and a new fact begins, seen by whoever saw
   * the old one. The form's {@code since} is that date.
   */
  public FactId change(Recorded recording, FactId id, Form form, List<Citation> cited) {
    var kind = kindOf(id);
    var since =
        form.get("since")
            .orElseThrow(
                () -> new Refusal.Invalid(List.of(new Mistake("since", "mistake.missing"))));
    update(recording, kind, id, formOf(kind, id, recording).with("until", since));
    citations.add(id, ofEnd(cited));
    var next = reserve(kind.word(), form, visibility(kind, id, recording));
    insert(kind, next, form);
    var isOther = new FactTable<>(jdbc, kind).discloseLike(next, id);
    citations.add(next, cited);
    note(recording, next, Verb.CHANGE, id);
    if (isOther) {
      note(recording, next, Verb.DISCLOSE, id);
    }
    return next;
  }

  /** Ends a fact: {@code until} is the first day on which it no longer holds. */
  public void end(
      Recorded recording, FactId id, String until, @Nullable String reason, List<Citation> cited) {
    var kind = kindOf(id);
    var form = formOf(kind, id, recording).with("until", until);
    update(recording, kind, id, reason == null ? form : form.with("reason", reason));
    citations.add(id, ofEnd(cited));
    note(recording, id, Verb.END, null);
  }

  /** What came later says nothing of how it began. See decision 0050. */
  private static List<Citation> ofEnd(List<Citation> cited) {
    return cited.stream().map(Citation::ofEnd).toList();
  }

  /** Restores what a fact was as of an earlier recording, as a new act. */
  public void restore(Recorded recording, FactId id, Recorded earlier) {
    restore(recording, kindOf(id), id, earlier);
  }

  /**
   * Takes back a fact that should never have been stated. It is gone from now on; what was known
   * before keeps it, and it can be restored.
   *
   * @throws Refusal.Conflict while other facts refer to it or rest on it that everybody sees, or
   *     that the same office recorded; of others nothing is told
   */
  public void withdraw(Recorded recording, FactId id) {
    var kind = kindOf(id);
    var table = new FactTable<>(jdbc, kind);
    var _ = table.held(id, recording).orElseThrow(() -> notFound(id));
    if (!referring(List.of(id), recording).isEmpty()) {
      throw new Refusal.Conflict("refusal.withdraw.referred");
    }
    kept(() -> table.delete(id));
    citations.replace(id, List.of());
    note(recording, id, Verb.WITHDRAW, null);
  }

  /**
   * The facts that stand and refer to one of these or cite it, as far as an office may know: that
   * everybody sees, or that it recorded itself.
   *
   * @param by a recording of that office
   */
  public Set<FactId> referring(Collection<FactId> ids, Recorded by) {
    var sql =
        """
        select referring.id from (%s union
          select fact as id from facts.citation where document = any(:ids::uuid[])
        ) referring where facts.is_shown(referring.id, 9223372036854775806) or exists (
          select from facts.act a
          join history.recording r on r.no = a.recording
          join history.recording own on own.no = :by and own.office is not distinct from r.office
          where a.fact = referring.id and a.verb in ('state', 'change'))
        """
            .formatted(about());
    return jdbc.sql(sql)
        .param("ids", FactIds.array(ids))
        .param("by", by.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .set();
  }

  /** All facts that stand and are about this one, whoever may see them: never to be told of. */
  public Set<FactId> about(FactId id) {
    return jdbc.sql(about())
        .param("ids", FactIds.array(List.of(id)))
        .query((row, _) -> FactIds.of(row, "id"))
        .set();
  }

  /** What refers to one of these, of every kind. */
  private String about() {
    return kinds.all().stream()
        .flatMap(
            kind ->
                FactTable.referring(kind.type()).stream()
                    .map(
                        column ->
                            "select id from %s where \"%s\" = any(:ids::uuid[])"
                                .formatted(kind.table(), column)))
        .collect(Collectors.joining(" union "));
  }

  /**
   * Sets who may see a fact. What the public saw before remains in what was known then.
   *
   * @param released the day from which everybody may; null when none is set
   */
  public void disclose(
      Recorded recording, FactId id, Visibility visibility, @Nullable LocalDate released) {
    kept(() -> new FactTable<>(jdbc, kindOf(id)).disclose(id, visibility, released));
    if (visibility == Visibility.PUBLIC) {
      addresses.publish(id);
    }
    note(recording, id, Verb.DISCLOSE, null);
  }

  /** Notes that something was put beside a fact, which says what it said. See {@link Attached}. */
  public void attach(Recorded recording, FactId id) {
    note(recording, id, Verb.ATTACH, null);
  }

  /**
   * Lets the tables check now what they check at the end of a recording.
   *
   * @throws Refusal.Conflict when they refuse it
   */
  public void checkAll() {
    kept(() -> jdbc.sql("set constraints all immediate").update());
  }

  /** A fact as it stands for those who act on it, whoever else may see it. */
  record Standing(FactKind<?> kind, Form form) {}

  Standing standing(Recorded recording, FactId id) {
    var kind = kindOf(id);
    return new Standing(kind, formOf(kind, id, recording));
  }

  /** Refuses the form of a new fact that cannot be kept, with every mistake at its field. */
  public void check(String kindWord, Form form) {
    check(kindWord, form, NOTHING);
  }

  /** The same of a fact that stands. */
  void check(String kindWord, Form form, Form before) {
    Fields.read(kinds.get(kindWord).type(), form, this::look);
    refuseMarks(form, before);
  }

  /**
   * A form as the register would write it: dates in its way, references by their addresses, but by
   * their identities where these were typed, as of what not everybody sees.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  Form written(FactKind<?> kind, Form form) {
    var fact = Fields.read(kind.type(), form, this::look);
    var references = Fields.references(fact);
    var paths =
        addresses.paths(
            references.entrySet().stream()
                .filter(it -> !form.get(it.getKey()).equals(Optional.of(it.getValue().toString())))
                .map(Map.Entry::getValue)
                .toList());
    return Fields.write(fact, it -> Optional.ofNullable(paths.get(it)));
  }

  /** Refuses an address that something else has; what is hidden has none that is typed. */
  void checkAddress(String kindWord, Form form) {
    var kind = kinds.get(kindWord);
    if (kind.space() != null) {
      addresses.check(kind.space(), kind.slug(form));
    }
  }

  private <F extends Record> void restore(
      Recorded recording, FactKind<F> kind, FactId id, Recorded earlier) {
    var table = new FactTable<>(jdbc, kind);
    var then = table.held(id, earlier).orElseThrow(() -> notFound(id));
    if (table.held(id, recording).isPresent()) {
      update(recording, kind, id, then);
    } else {
      var last = table.last(id).orElseThrow(() -> notFound(id));
      contests.carry(recording, kind, id, last.fact(), then);
      kept(() -> table.insert(id, then));
      table.disclose(id, last.visibility(), last.release().again(day(recording)));
    }
    citations.restore(id, earlier);
    note(recording, id, Verb.RESTORE, null);
  }

  /** On which day a recording is made, as the tables count days. */
  LocalDate day(Recorded recording) {
    return jdbc.sql("select history.day(:no)")
        .param("no", recording.no())
        .query(LocalDate.class)
        .single();
  }

  private static void refuseMarks(Form form, Form before) {
    var mistakes = Redactions.marks(form, before);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
  }

  private <F extends Record> void insert(FactKind<F> kind, FactId id, Form form) {
    refuseMarks(form, NOTHING);
    var fact = Fields.read(kind.type(), form, this::look);
    var table = new FactTable<>(jdbc, kind);
    kept(() -> table.insert(id, fact));
    if (kind.visibility() != Visibility.PUBLIC) {
      table.disclose(id, kind.visibility(), null);
    }
  }

  private <F extends Record> void update(
      Recorded recording, FactKind<F> kind, FactId id, Form form) {
    if (form.fields().values().stream().anyMatch(Redactions::isMarked)) {
      refuseMarks(form, formOf(kind, id, recording));
    }
    update(recording, kind, id, Fields.read(kind.type(), form, this::look));
  }

  private <F extends Record> void update(Recorded recording, FactKind<F> kind, FactId id, F fact) {
    var table = new FactTable<>(jdbc, kind);
    table.held(id, recording).ifPresent(it -> contests.carry(recording, kind, id, it, fact));
    kept(() -> table.update(id, fact));
  }

  /** What the tables themselves refuse, in words. */
  static void kept(Runnable keeping) {
    try {
      keeping.run();
    } catch (NestedRuntimeException refused) {
      var state =
          refused.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
      switch (state) {
        case "23P01", "23505" -> throw new Refusal.Conflict("refusal.twice");
        case "23503" -> throw missing(String.valueOf(refused.getMostSpecificCause().getMessage()));
        case "23514", "23502", "KF001" -> throw new Refusal.Conflict("refusal.rule");
        // An index keeps no more than some 2,700 bytes.
        case "54000" -> throw new Refusal.Conflict("refusal.long");
        case null, default -> throw refused;
      }
    }
  }

  /** What is referred to and was withdrawn is named, so that it is restored first. */
  private static Refusal missing(String said) {
    var missing = MISSING.matcher(said);
    return missing.find()
        ? new Refusal.Conflict("refusal.missing", "/facts/" + missing.group(1) + "/restore")
        : new Refusal.Conflict("refusal.rule");
  }

  private <F extends Record> Form formOf(FactKind<F> kind, FactId id, Recorded recorded) {
    var fact = new FactTable<>(jdbc, kind).held(id, recorded).orElseThrow(() -> notFound(id));
    var paths = addresses.paths(Fields.references(fact).values());
    return Fields.write(fact, it -> Optional.ofNullable(paths.get(it)));
  }

  private <F extends Record> Visibility visibility(
      FactKind<F> kind, FactId id, Recorded recording) {
    return new FactTable<>(jdbc, kind)
        .rows(List.of(id), recording).stream()
            .findFirst()
            .map(FactTable.Row::visibility)
            .orElse(Visibility.PUBLIC);
  }

  private FactKind<?> kindOf(FactId id) {
    return jdbc.sql("select kind from facts.fact where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .<FactKind<?>>map(kinds::get)
        .orElseThrow(() -> notFound(id));
  }

  private Optional<FactId> look(String space, String slug) {
    return addresses.find(space, slug).map(Addresses.Found::fact);
  }

  private FactId newId(FactKind<?> kind) {
    return new FactId(
        jdbc.sql("insert into facts.fact (id, kind) values (uuidv7(), :kind) returning id")
            .param("kind", kind.word())
            .query(UUID.class)
            .single());
  }

  /** A correction that types no slug leaves the address as it is. */
  private void give(FactKind<?> kind, FactId id, Form form) {
    var space = kind.space();
    var slug = kind.slug(form);
    if (space != null && !slug.isEmpty()) {
      addresses.give(id, space, slug);
    }
  }

  void note(Recorded recording, FactId id, Verb verb, @Nullable FactId follows) {
    jdbc.sql(
            """
            insert into facts.act (recording, fact, verb, follows)
            values (:recording, :fact, :verb, :follows)
            """)
        .param("recording", recording.no())
        .param("fact", id.value())
        .param("verb", Fields.word(verb))
        .param("follows", follows == null ? null : follows.value(), java.sql.Types.OTHER)
        .update();
  }

  private static Refusal notFound(FactId id) {
    return new Refusal.NotFound("refusal.fact", id.toString());
  }
}
