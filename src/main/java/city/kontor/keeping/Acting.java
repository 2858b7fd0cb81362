package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The acts on facts for programs: what they send is the form that people type, read, looked at and
 * done by the same code.
 */
@Service
public class Acting {

  /** The verbs that are done to a fact that stands. */
  public static final List<Verb> ON_A_FACT =
      List.of(
          Verb.CORRECT,
          Verb.CHANGE,
          Verb.END,
          Verb.RESTORE,
          Verb.WITHDRAW,
          Verb.DISCLOSE,
          Verb.CONFIRM,
          Verb.CONTEST);

  /** Parts of the form around the fact, by their names in data. */
  private static final Map<String, String> AROUND =
      Map.of(
          "why", Typed.WHY,
          "visibility", Typed.VISIBILITY,
          "released", Typed.RELEASED,
          "proposal", Typed.PROPOSAL,
          "approval", Typed.APPROVAL,
          "read", Typed.HAND_IN);

  private static final Map<String, String> SOURCE = source();

  private final FactKinds kinds;
  private final Keeping keeping;
  private final Deeds deeds;
  private final PreviewPages previews;
  private final AsRead asRead;
  private final Approvals approvals;

  Acting(
      FactKinds kinds,
      Keeping keeping,
      Deeds deeds,
      PreviewPages previews,
      AsRead asRead,
      Approvals approvals) {
    this.kinds = kinds;
    this.keeping = keeping;
    this.deeds = deeds;
    this.previews = previews;
    this.asRead = asRead;
    this.approvals = approvals;
  }

  /**
   * An act as a program asks for it.
   *
   * @param kind of a fact to be stated; null for an act on one that stands
   * @param act the last word of the address of the act; null for a new fact
   * @param read the recording at which the fact was read; null where nothing says so
   * @param fields the fields of the fact, as its kind names them
   * @param source a document: {@code known}, or what describes a new one
   * @param around {@code why} and the rest
   */
  public record Wanted(
      @Nullable String kind,
      @Nullable FactId fact,
      @Nullable String act,
      @Nullable Recorded read,
      Map<String, String> fields,
      Map<String, String> source,
      Map<String, String> around) {}

  /**
   * What an act would make the register say, in sentences, and who is asked or decides.
   *
   * @param isForApproval whether a second person of the office would look at it first
   * @param cautions what is to be looked at twice
   */
  public record Looked(
      List<String> says,
      boolean isProposal,
      boolean isForApproval,
      String note,
      List<String> cautions) {}

  /**
   * What was done.
   *
   * @param id the fact, the proposal, or what waits for a second person
   * @param standing since which recording the fact says what it says
   */
  public record Done(
      FactId id,
      boolean isProposal,
      boolean isForApproval,
      Recorded recording,
      Recorded standing) {}

  /** The fields of the fact that are sent with an act. */
  public static List<Field> fields(Verb verb, FactKind<?> kind) {
    return Typed.fields(verb, kind);
  }

  /** Whether an act may be done to facts of this kind at all. */
  public static boolean isDone(Verb verb, FactKind<?> kind) {
    return Keeping.neverDone(verb, kind).isEmpty();
  }

  /** Whether an act on a fact of this kind names a source of its own. */
  public static boolean takesSource(Verb verb, FactKind<?> kind) {
    return new Typed(kind, null, verb, Map.of()).takesSource();
  }

  /** Whether it cannot do without. */
  public static boolean needsSource(Verb verb, FactKind<?> kind) {
    return new Typed(kind, null, verb, Map.of()).needsSource();
  }

  /** How the source of an act is named or described. */
  public static List<String> sourceFields() {
    return SOURCE.keySet().stream().sorted().toList();
  }

  /**
   * Says what it would make, and undoes it.
   *
   * @throws Refusal with the rule that refuses it, every mistake in it, or what changed meanwhile
   */
  public Looked look(Wanted wanted, Account person, Reading reading) {
    var prepared = prepare(wanted, person, reading);
    deeds.rehearse(prepared, person);
    var preview = previews.preview(prepared, person, reading);
    return new Looked(
        preview.lines(),
        prepared.isProposal(),
        deeds.isForSecondPerson(prepared, person),
        preview.note(),
        preview.cautions());
  }

  /**
   * Does it, or proposes it to the office that keeps the fact.
   *
   * @throws Refusal as {@link #look}
   */
  public Done act(Wanted wanted, Account person, Reading reading) {
    var prepared = prepare(wanted, person, reading);
    var done = deeds.keep(prepared, person);
    return new Done(
        done.id(),
        done.isProposal(),
        done.isForApproval(),
        done.recording(),
        standing(prepared, done));
  }

  /**
   * What a program is told of an act that the register refused: what was changed meanwhile, where
   * that is why. Asked once the act is undone.
   *
   * @throws Refusal.NotAsRead with what was changed
   */
  public Refusal.Conflict told(
      Refusal.Conflict conflict, Wanted wanted, Account person, Reading reading) {
    var fact = wanted.fact();
    if (fact != null) {
      var verb = Keeping.verb(Objects.requireNonNull(wanted.act()));
      var standing = standing(fact, verb, person, reading);
      asRead.demand(typed(standing.stated().kind(), verb, wanted), standing, person, reading);
    }
    return conflict;
  }

  /** Prepares one of several acts, whose facts are as the same recording left them. */
  Deed preparedAsItStands(Wanted wanted, String why, Account person, Reading reading) {
    var fact = wanted.fact();
    var read =
        fact == null ? null : keeping.state(keeping.standing(fact, person, reading), reading);
    var around = new LinkedHashMap<>(wanted.around());
    around.put("why", why);
    return prepare(
        new Wanted(
            wanted.kind(), fact, wanted.act(), read, wanted.fields(), wanted.source(), around),
        person,
        reading);
  }

  /** To withdraw changes nothing in what the fact said last. */
  private Recorded standing(Deed deed, Deeds.Done done) {
    var before = deed.standing();
    return switch (deed.typed().verb()) {
      case WITHDRAW, REDACT, ATTACH ->
          keeping.state(Objects.requireNonNull(before), done.recording());
      case STATE, CORRECT, CHANGE, END, RESTORE, DISCLOSE, CONFIRM, CONTEST -> done.recording();
    };
  }

  private Deed prepare(Wanted wanted, Account person, Reading reading) {
    var fact = wanted.fact();
    var verb = wanted.act() == null ? Verb.STATE : Keeping.verb(wanted.act());
    var standing = fact == null ? null : standing(fact, verb, person, reading);
    if (standing != null) {
      Keeping.demandDone(verb, standing.stated().kind());
    }
    var kind =
        standing == null
            ? kinds.get(Objects.requireNonNull(wanted.kind()))
            : standing.stated().kind();
    keeping.choices(verb, standing, person, reading);
    var typed = typed(kind, verb, wanted);
    if (standing != null) {
      asRead.demand(typed, standing, person, reading);
    }
    var unknown = new ArrayList<>(unknown(kind, verb, wanted));
    unapproved(wanted, person).ifPresent(unknown::add);
    if (!unknown.isEmpty()) {
      throw new Refusal.Invalid(unknown);
    }
    try {
      return keeping.prepare(typed, standing, person, reading);
    } catch (Refusal.Invalid invalid) {
      throw new Refusal.Invalid(
          invalid.mistakes().stream()
              .map(it -> new Mistake(path(it.field()), it.message(), it.arguments()))
              .toList());
    }
  }

  /** The fact as it stands, or as it stood when it was withdrawn and is to be restored. */
  private Standing standing(FactId fact, Verb verb, Account person, Reading reading) {
    return verb == Verb.RESTORE
        ? keeping
            .withdrawn(fact, person, reading)
            .map(Facts.Withdrawn::last)
            .orElseGet(() -> keeping.standing(fact, person, reading))
        : keeping.standing(fact, person, reading);
  }

  private static Typed typed(FactKind<?> kind, Verb verb, Wanted wanted) {
    var sent = new LinkedHashMap<>(wanted.fields());
    AROUND.values().forEach(sent::remove);
    SOURCE.values().forEach(sent::remove);
    sent.putAll(around(wanted.around(), wanted.source()));
    sent.remove(Typed.BEHALF);
    sent.remove(Typed.READ);
    if (wanted.read() != null) {
      sent.put(Typed.READ, String.valueOf(wanted.read().no()));
    }
    return Typed.of(kind, wanted.fact(), verb, sent::get);
  }

  /** What surrounds the fields of a fact, by the names of the form. */
  static Map<String, String> around(Map<String, String> around, Map<String, String> source) {
    var sent = new LinkedHashMap<String, String>();
    AROUND.forEach((name, field) -> put(sent, field, around.get(name)));
    SOURCE.forEach((name, field) -> put(sent, field, source.get(name)));
    return sent;
  }

  private static void put(Map<String, String> sent, String field, @Nullable String text) {
    if (text != null) {
      sent.put(field, text);
    }
  }

  private static List<Mistake> unknown(FactKind<?> kind, Verb verb, Wanted wanted) {
    var known =
        Typed.fields(verb, kind).stream()
            .flatMap(
                it ->
                    wanted.fields().containsKey(it.name())
                        ? Stream.of(it.name())
                        : Stream.concat(Stream.of(it.name()), Typed.parts(verb, it).stream()))
            .toList();
    var mistakes = new ArrayList<Mistake>();
    wanted.fields().keySet().stream()
        .filter(it -> !known.contains(it))
        .forEach(it -> mistakes.add(new Mistake("fields/" + it, "mistake.unknown-field", it)));
    mistakes.addAll(unknown(wanted.source(), wanted.around()));
    return mistakes;
  }

  /**
   * What waits for a second person and is to be typed anew must be there for this person, who says
   * which hand-in was read.
   */
  private Optional<Mistake> unapproved(Wanted wanted, Account person) {
    var sent = wanted.around().get("approval");
    var read = wanted.around().get("read");
    if (sent == null) {
      return Optional.ofNullable(read)
          .map(_ -> new Mistake("read", "mistake.unknown-field", "read"));
    }
    var approval =
        FactId.isOne(sent) ? approvals.find(FactId.of(sent), person) : Optional.<Approval>empty();
    approval.ifPresent(it -> approvals.mayReach(it, person).demand());
    if (approval.isEmpty()) {
      return Optional.of(new Mistake("approval", "refusal.approval", sent));
    }
    return read == null || read.isBlank()
        ? Optional.of(new Mistake("read", "mistake.missing"))
        : Optional.empty();
  }

  /** What is sent around the fields of a fact and belongs nowhere. */
  static List<Mistake> unknown(Map<String, String> source, Map<String, String> around) {
    var mistakes = new ArrayList<Mistake>();
    source.keySet().stream()
        .filter(it -> !SOURCE.containsKey(it))
        .forEach(it -> mistakes.add(new Mistake("source/" + it, "mistake.unknown-field", it)));
    around.keySet().stream()
        .filter(it -> !AROUND.containsKey(it))
        .forEach(it -> mistakes.add(new Mistake(it, "mistake.unknown-field", it)));
    return mistakes;
  }

  /** Where in what was sent a field of the form stands. */
  static String path(String field) {
    return AROUND.entrySet().stream()
        .filter(it -> it.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(
            () ->
                SOURCE.entrySet().stream()
                    .filter(it -> it.getValue().equals(field))
                    .map(it -> "source/" + it.getKey())
                    .findFirst())
        .orElse("fields/" + field);
  }

  private static Map<String, String> source() {
    var names = new LinkedHashMap<>(TypedSource.FIELDS);
    names.put("known", TypedSource.KNOWN);
    names.put("locator", TypedSource.LOCATOR);
    names.put("keep", TypedSource.KEEP);
    names.put("slug", TypedSource.SLUG);
    return Map.copyOf(names);
  }
}
