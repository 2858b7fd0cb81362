package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.dates.TypedDates;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.keepers.Sight;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a fact will say when an act is done to it. */
@Component
public class Outcomes {

  /** What a fact is called that has no identity yet. */
  static final FactId NEW = new FactId(new UUID(0, 0));

  /** What that is called which is stated before it, with it. */
  private static final FactId FIRST = new FactId(new UUID(0, 1));

  /** The acts that say anew what a fact says. */
  private static final Set<Verb> SAYING = EnumSet.of(Verb.STATE, Verb.CORRECT, Verb.CHANGE);

  private final FactKinds kinds;
  private final Facts facts;
  private final Sight sight;
  private final List<Demands> demands;

  Outcomes(FactKinds kinds, Facts facts, Sight sight, List<Demands> demands) {
    this.kinds = kinds;
    this.facts = facts;
    this.sight = sight;
    this.demands = demands;
  }

  /** What is to be looked at twice before it is kept. */
  List<Mistake> cautions(Typed typed, Stated after, Reading reading) {
    return SAYING.contains(typed.verb())
        ? demands.stream().flatMap(it -> it.cautions(after, reading).stream()).toList()
        : List.of();
  }

  /** What the fact will say; null when that cannot be said for the mistakes in it. */
  public @Nullable Stated after(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    var after = said(typed, standing, person, reading, mistakes);
    if (after != null && SAYING.contains(typed.verb())) {
      demands.forEach(it -> mistakes.addAll(it.mistakes(after, person, reading)));
    }
    return after;
  }

  private @Nullable Stated said(
      Typed typed,
      @Nullable Standing standing,
      Account person,
      Reading reading,
      List<Mistake> mistakes) {
    var word = typed.kind().word();
    var form = typed.form();
    if (standing == null) {
      if (typed.kind().isSlugTyped() && form.get("slug").isEmpty()) {
        mistakes.add(new Mistake("slug", "mistake.missing"));
      }
      return read(
          NEW,
          word,
          typed.open().map(it -> form.with(it.name(), FIRST.toString())).orElse(form),
          mistakes);
    }
    var before = standing.stated();
    return switch (typed.verb()) {
      case STATE, CORRECT, CONTEST -> read(before.id(), word, form, mistakes);
      case CHANGE -> {
        checkChange(before, form, mistakes);
        yield read(before.id(), word, form, mistakes);
      }
      case END -> {
        if (form.get("until").isEmpty()) {
          mistakes.add(new Mistake("until", "mistake.missing"));
        }
        var ended = before.form();
        for (var field : form.fields().entrySet()) {
          ended = ended.with(field.getKey(), field.getValue());
        }
        yield read(before.id(), word, ended, mistakes);
      }
      case RESTORE -> {
        var then = version(before.id(), form, person, reading);
        if (then.isEmpty()) {
          mistakes.add(
              form.get("recording")
                  .map(it -> new Mistake("recording", "keeping.mistake.version", it))
                  .orElseGet(() -> new Mistake("recording", "mistake.missing")));
        }
        yield then.orElse(null);
      }
      case WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> before;
    };
  }

  /** What is stated with it, because it is of it and it is not there yet. */
  public Optional<Stated> first(Typed typed) {
    return typed
        .first(kinds)
        .map(it -> facts.typed(FIRST, it.kind().word(), it.kind().inOrder(it.form())));
  }

  private @Nullable Stated read(FactId id, String word, Form form, List<Mistake> mistakes) {
    try {
      return facts.typed(id, word, form);
    } catch (Refusal.Invalid invalid) {
      invalid.mistakes().stream()
          .filter(it -> mistakes.stream().noneMatch(other -> other.field().equals(it.field())))
          .toList()
          .forEach(mistakes::add);
      return null;
    }
  }

  /** The date of a change lies within the time for which the fact held. */
  private static void checkChange(Stated before, Form form, List<Mistake> mistakes) {
    var since = date(form, "since");
    if (form.get("since").isEmpty()) {
      mistakes.add(new Mistake("since", "mistake.missing"));
    }
    if (since == null) {
      return;
    }
    var began = date(before.form(), "since");
    var ended = date(before.form(), "until");
    if (began != null && !began.first().isBefore(since.last())) {
      mistakes.add(new Mistake("since", "keeping.mistake.before", began));
    } else if (ended != null && !since.first().isBefore(ended.last())) {
      mistakes.add(new Mistake("since", "keeping.mistake.after", ended));
    }
  }

  private static @Nullable Edtf date(Form form, String field) {
    try {
      var typed = form.get(field).orElse(null);
      return typed == null ? null : TypedDates.read(typed);
    } catch (DateRefused _) {
      return null;
    }
  }

  private Optional<Stated> version(FactId fact, Form form, Account person, Reading reading) {
    return sight.versions(fact, person, reading).stream()
        .filter(
            it -> form.get("recording").equals(Optional.of(String.valueOf(it.recording().no()))))
        .map(Facts.Version::stated)
        .findFirst();
  }
}
