package city.kontor.keeping;

import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an act rests on: the documents cited so far, one of the register, or a new one. */
@Component
class SourceDesk {

  private final Acts acts;
  private final Citations citations;
  private final Facts facts;
  private final Addresses addresses;
  private final References references;
  private final Recordings recordings;

  SourceDesk(
      Acts acts,
      Citations citations,
      Facts facts,
      Addresses addresses,
      References references,
      Recordings recordings) {
    this.acts = acts;
    this.citations = citations;
    this.facts = facts;
    this.addresses = addresses;
    this.references = references;
    this.recordings = recordings;
  }

  /**
   * Adds every mistake in it, at its field.
   *
   * @param publicFrom the day from which everybody would see the fact; null where none is set
   */
  void check(TypedSource source, @Nullable LocalDate publicFrom, List<Mistake> mistakes) {
    source.addresses().forEach((field, address) -> checkAddress(field, address, mistakes));
    var fact = source.act().fact();
    if (fact != null && source.act().verb() == Verb.DISCLOSE) {
      checkFormer(fact, publicFrom, mistakes);
    }
    if (!source.act().takesSource()) {
      return;
    }
    if (!isKeepable(source.get(TypedSource.LOCATOR))
        || source.get(TypedSource.LOCATOR).length() > 500) {
      mistakes.add(new Mistake(TypedSource.LOCATOR, "mistake.characters"));
    }
    if (source.isKnown()) {
      references
          .document(source.get(TypedSource.KNOWN), mistakes)
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
    try {
      acts.check("source", source.document(source.slug()));
    } catch (Refusal.Invalid invalid) {
      for (var it : invalid.mistakes()) {
        var field = TypedSource.FIELDS.getOrDefault(it.field(), TypedSource.TITLE);
        mistakes.add(new Mistake(field, it.message(), it.arguments()));
      }
    }
  }

  /** The citations of an act; a new document is stated with it. */
  List<Citation> cite(Recorded recording, Deed deed) {
    var source = deed.typed().source();
    if (!source.act().takesSource()) {
      return List.of();
    }
    var cited = new ArrayList<Citation>();
    var fact = deed.typed().fact();
    if (fact != null && source.keepsFormer() && source.act().verb() == Verb.CORRECT) {
      cited.addAll(citations.of(List.of(fact), recordings.now()).getOrDefault(fact, List.of()));
    }
    if (source.isKnown() || source.isNew()) {
      var document =
          source.isKnown()
              ? references.document(source.get(TypedSource.KNOWN), new ArrayList<>()).orElseThrow()
              : acts.state(recording, "source", source.document(free(source.slug())), List.of());
      var locator = source.get(TypedSource.LOCATOR);
      cited.add(
          new Citation(
              document,
              locator.isEmpty() ? null : locator,
              Citation.Stance.SUPPORTS,
              Citation.Manner.STATES));
    }
    return List.copyOf(cited);
  }

  /** A slug that no document has had. */
  private String free(String slug) {
    var free = slug;
    for (var n = 2; addresses.find("sources", free).isPresent(); n++) {
      free = slug + "-" + n;
    }
    return free;
  }

  /** Whether words around a fact may be kept; unlike a field, they hold no table. */
  static boolean isKeepable(String text) {
    return Form.isKeepable(text) && text.indexOf('\t') < 0;
  }
}
