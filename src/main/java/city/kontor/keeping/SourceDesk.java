package city.kontor.keeping;

import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Form;
import city.kontor.facts.Proposed;
import city.kontor.facts.Redactions;
import city.kontor.facts.Verb;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.sources.Sources;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an act rests on: the documents cited so far, one of the register, or a new one. */
@Component
public class SourceDesk {

  private static final int LONGEST_LOCATOR = 500;

  private final Acts acts;
  private final Citations citations;
  private final FactKinds kinds;
  private final Facts facts;
  private final Addresses addresses;
  private final References references;
  private final Recordings recordings;
  private final Sources documents;
  private final Clock clock;

  SourceDesk(
      Acts acts,
      Citations citations,
      FactKinds kinds,
      Facts facts,
      Addresses addresses,
      References references,
      Recordings recordings,
      Sources documents,
      Clock clock) {
    this.acts = acts;
    this.citations = citations;
    this.kinds = kinds;
    this.facts = facts;
    this.addresses = addresses;
    this.references = references;
    this.recordings = recordings;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Adds every mistake in it, at its field.
   *
   * @param publicFrom the day from which everybody would see the fact; null where none is set
   */
  void check(TypedSource source, @Nullable LocalDate publicFrom, List<Mistake> mistakes) {
    source.addresses().forEach((field, address) -> checkAddress(field, address, mistakes));
    var fact = source.act().fact();
    if (fact != null && source.act().kind().word().equals("source")) {
      checkExample(source.act(), fact, publicFrom, mistakes);
    }
    if (fact != null && source.act().verb() == Verb.DISCLOSE) {
      checkFormer(fact, publicFrom, mistakes);
    }
    if (!source.act().takesSource()) {
      return;
    }
    checkLocator(source.get(TypedSource.LOCATOR), mistakes);
    if (source.isBoth()) {
      mistakes.add(new Mistake(TypedSource.KNOWN, "keeping.mistake.source.both"));
    } else if (source.isKnown()) {
      references
          .document(source.get(TypedSource.KNOWN))
          .filter(it -> areHidden(List.of(it), publicFrom))
          .ifPresent(
              _ -> mistakes.add(new Mistake(TypedSource.KNOWN, "keeping.mistake.source.hidden")));
    } else if (source.isNew()) {
      checkNew(source, mistakes);
    } else if (source.act().needsSource()
        && !(source.keepsFormer() && source.act().verb() == Verb.CORRECT)) {
      mistakes.add(new Mistake(TypedSource.KNOWN, "keeping.mistake.source"));
    }
  }

  /** What rests on something invented is marked by it, as long as everybody sees that it is. */
  private void checkExample(
      Typed act, FactId fact, @Nullable LocalDate publicFrom, List<Mistake> mistakes) {
    var isExample =
        facts
            .standing(fact, recordings.now())
            .flatMap(it -> it.stated().form().get("origin"))
            .filter(Sources.EXAMPLE::equals)
            .isPresent();
    if (!isExample) {
      return;
    }
    switch (act.verb()) {
      case CORRECT, CHANGE -> {
        if (!act.get("origin").equals(Optional.of(Sources.EXAMPLE))) {
          mistakes.add(new Mistake("origin", "keeping.mistake.example"));
        }
      }
      case DISCLOSE -> {
        if (publicFrom == null || publicFrom.isAfter(LocalDate.now(clock))) {
          mistakes.add(new Mistake(Typed.VISIBILITY, "keeping.mistake.example"));
        }
      }
      case STATE, END, RESTORE, WITHDRAW, CONFIRM, CONTEST, REDACT, ATTACH -> {}
    }
  }

  private static void checkLocator(String locator, List<Mistake> mistakes) {
    if (locator.length() > LONGEST_LOCATOR) {
      mistakes.add(Mistake.tooLong(TypedSource.LOCATOR, locator, LONGEST_LOCATOR));
    } else if (!isKeepable(locator)) {
      mistakes.add(new Mistake(TypedSource.LOCATOR, "mistake.characters"));
    } else if (Redactions.isMarked(locator)) {
      mistakes.add(new Mistake(TypedSource.LOCATOR, Redactions.MARKED));
    }
  }

  private static void checkAddress(String field, String address, List<Mistake> mistakes) {
    if (!TypedSource.isAddress(address)) {
      mistakes.add(new Mistake(field, "keeping.mistake.address", address));
    }
  }

  /** Whoever sees a fact sees what it rests on. */
  private void checkFormer(FactId fact, @Nullable LocalDate publicFrom, List<Mistake> mistakes) {
    var documents =
        citations.of(List.of(fact), recordings.now()).getOrDefault(fact, List.of()).stream()
            .map(Citation::document)
            .distinct()
            .toList();
    if (areHidden(documents, publicFrom)) {
      mistakes.add(
          new Mistake(
              Typed.VISIBILITY,
              "keeping.mistake.sources.hidden",
              documents.stream().map(it -> "/facts/" + it).collect(Collectors.joining(", "))));
    }
  }

  /** Whether there are documents, and everybody sees none of them on the day. */
  private boolean areHidden(Collection<FactId> documents, @Nullable LocalDate day) {
    return day != null
        && !documents.isEmpty()
        && facts.standing(documents, recordings.now()).values().stream()
            .noneMatch(it -> it.isPublicOn(day));
  }

  private void checkNew(TypedSource source, List<Mistake> mistakes) {
    var slug = source.get(TypedSource.SLUG);
    if (!slug.isEmpty() && !Addresses.isSlug(slug)) {
      mistakes.add(Addresses.mistake(TypedSource.SLUG, slug));
    } else if (isTaken(slug)) {
      mistakes.add(new Mistake(TypedSource.SLUG, "mistake.slug-taken", slug));
    }
    try {
      acts.check("source", source.document(source.slug(), source.slug()));
    } catch (Refusal.Invalid invalid) {
      for (var it : invalid.mistakes()) {
        var field = TypedSource.FIELDS.getOrDefault(it.field(), TypedSource.TITLE);
        mistakes.add(new Mistake(field, it.message(), it.arguments()));
      }
    }
  }

  /** The citations of an act. A new document is stated with it, and seen by whoever sees it. */
  List<Citation> cite(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var cited = new ArrayList<>(known(typed));
    if (typed.statesSource()) {
      cited.add(stateNew(recording, deed));
    }
    cited.addAll(examples(recording, typed.verb(), typed.fact(), deed.after()));
    if (deed.first() != null) {
      cited.addAll(examples(recording, Verb.STATE, null, deed.first().after()));
    }
    return cited.stream().distinct().toList();
  }

  /** States the new document that an act rests on. */
  Citation stateNew(Recorded recording, Deed deed) {
    var typed = deed.typed();
    var standing = deed.standing();
    var office = deed.behalf().office();
    return standing == null
        ? state(recording, typed.source(), office, typed.visibility(), typed.released())
        : state(recording, typed.source(), office, standing.visibility(), standing.released());
  }

  /**
   * What refers to an example is one: it rests on the same invented documents. So does what an
   * example is made to say instead.
   */
  private List<Citation> examples(
      Recorded recording, Verb verb, @Nullable FactId fact, Facts.Stated after) {
    var on = new HashSet<>(after.references().values());
    if (fact != null) {
      on.add(fact);
    }
    return says(verb)
        ? documents.examplesBehind(on, recording).stream()
            .map(it -> new Citation(it, null, Citation.Stance.SUPPORTS, Citation.Manner.IMPLIES))
            .toList()
        : List.of();
  }

  /** Whether what an act says refers to things anew. */
  private static boolean says(Verb verb) {
    return switch (verb) {
      case STATE, CORRECT, CHANGE -> true;
      case END, RESTORE, WITHDRAW, DISCLOSE, CONFIRM, CONTEST, REDACT, ATTACH -> false;
    };
  }

  /**
   * A document that came with a proposal, stated as it is accepted.
   *
   * @param by the office that proposed it; null for the register
   * @param standing the fact that it is about; null where a new one is stated
   */
  public List<Citation> cite(
      Recorded recording, Proposed proposed, @Nullable FactId by, @Nullable Standing standing) {
    var source = TypedSource.of(proposed, kinds);
    refuseMarks(proposed, source, recording);
    var cited = new ArrayList<Citation>();
    if (source.isNew()) {
      cited.add(
          standing == null
              ? state(recording, source, by, Visibility.PUBLIC, null)
              : state(recording, source, by, standing.visibility(), standing.released()));
    }
    if (says(proposed.verb())) {
      var fact = proposed.fact() == null ? Outcomes.NEW : proposed.fact();
      cited.addAll(
          examples(
              recording,
              proposed.verb(),
              proposed.fact(),
              facts.typed(fact, proposed.kind(), proposed.form())));
    }
    return List.copyOf(cited);
  }

  /** The place in a document that was redacted since it was proposed is no place. */
  private void refuseMarks(Proposed proposed, TypedSource source, Recorded recording) {
    var fact = proposed.fact();
    var former =
        fact == null
            ? List.<Citation>of()
            : citations.of(List.of(fact), recording).getOrDefault(fact, List.of());
    if (Redactions.isMarked(source.get(TypedSource.LOCATOR))
        || proposed.cited().stream()
            .anyMatch(it -> Redactions.isMarked(it.locator()) && !former.contains(it))) {
      throw new Refusal.Invalid(List.of(new Mistake(TypedSource.LOCATOR, Redactions.MARKED)));
    }
  }

  private Citation state(
      Recorded recording,
      TypedSource source,
      @Nullable FactId office,
      Visibility visibility,
      @Nullable LocalDate released) {
    var slug = addresses.free("sources", source.slug());
    var document = source.document(slug, origin(source, office).orElse(slug));
    return cited(
        acts.state(recording, "source", document, List.of(), visibility, released), source);
  }

  /** All papers of one office are of one origin: two of them do not corroborate each other. */
  private Optional<String> origin(TypedSource source, @Nullable FactId office) {
    return office != null && references.isNamed(office, source.get(TypedSource.PUBLISHER))
        ? addresses.told(office)
        : Optional.empty();
  }

  private static Citation cited(FactId document, TypedSource source) {
    var locator = source.get(TypedSource.LOCATOR);
    return new Citation(
        document,
        locator.isEmpty() ? null : locator,
        Citation.Stance.SUPPORTS,
        Citation.Manner.STATES);
  }

  /** The documents of the register that it cites. */
  List<Citation> known(Typed typed) {
    var source = typed.source();
    if (!source.act().takesSource()) {
      return List.of();
    }
    var cited = new ArrayList<Citation>();
    var fact = typed.fact();
    if (fact != null && source.keepsFormer() && source.act().verb() == Verb.CORRECT) {
      cited.addAll(citations.of(List.of(fact), recordings.now()).getOrDefault(fact, List.of()));
    }
    if (source.isKnown()) {
      cited.add(cited(references.document(source.get(TypedSource.KNOWN)).orElseThrow(), source));
    }
    return List.copyOf(cited);
  }

  /** The address that a new document may have, as far as everybody knows. */
  String free(String slug) {
    var free = slug;
    for (var n = 2; isTaken(free); n++) {
      free = slug + "-" + n;
    }
    return free;
  }

  /** By a document that everybody sees; what is hidden is in nobody's way. */
  private boolean isTaken(String slug) {
    return addresses
        .find("sources", slug)
        .filter(it -> facts.find(it.fact(), recordings.now()).isPresent())
        .isPresent();
  }

  /** Whether words around a fact may be kept; unlike a field, they hold no table. */
  static boolean isKeepable(String text) {
    return Form.isKeepable(text) && text.indexOf('\t') < 0;
  }
}
