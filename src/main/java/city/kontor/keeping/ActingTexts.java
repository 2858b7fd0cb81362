package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Field;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A text in all its languages for programs: what they send is the form that people type, with a
 * part for each language.
 */
@Service
public class ActingTexts {

  /** What is sent for each language; {@code fact} and {@code read} where it stands already. */
  public static final List<String> OF_EACH =
      List.of("language", "text", "known", "locator", "fact", "read");

  private final FactKinds kinds;
  private final Texts texts;
  private final TextsPages pages;
  private final Deeds deeds;
  private final Approvals approvals;

  ActingTexts(FactKinds kinds, Texts texts, TextsPages pages, Deeds deeds, Approvals approvals) {
    this.kinds = kinds;
    this.texts = texts;
    this.pages = pages;
    this.deeds = deeds;
    this.approvals = approvals;
  }

  /**
   * What a program asks for.
   *
   * @param kind of a text that is all new; null for one that stands
   * @param fact the text in one of its languages; null for a new one
   * @param fields what its languages share; of one that stands what it says, where nothing is sent
   * @param source of the languages that name none of their own
   * @param around {@code why} and the rest
   * @param languages by the names of {@link #OF_EACH}
   */
  public record Wanted(
      @Nullable String kind,
      @Nullable FactId fact,
      Map<String, String> fields,
      Map<String, String> source,
      Map<String, String> around,
      List<Map<String, String>> languages) {}

  /** The kinds of fact that carry a text in a language. */
  public static List<? extends FactKind<?>> kinds(FactKinds kinds) {
    return kinds.all().stream().filter(TypedTexts::isOf).toList();
  }

  /** The fields that all languages of a text of this kind share. */
  public static List<Field> shared(FactKind<?> kind) {
    return TypedTexts.shared(kind);
  }

  /**
   * Says what it would make, and undoes it.
   *
   * @throws Refusal as {@link #act}
   */
  public Acting.Looked look(Wanted wanted, Account person, Reading reading) {
    var typed = typed(wanted, person, reading);
    var prepared = prepare(typed, person, reading);
    var isForSecond =
        deeds.rehearse(prepared, person) || prepared.stream().anyMatch(approvals::areNeeded);
    var preview = pages.preview(typed, prepared, person, reading);
    return new Acting.Looked(
        preview.lines(),
        prepared.getFirst().isProposal(),
        isForSecond,
        preview.note(),
        preview.cautions());
  }

  /**
   * Does it, in one recording; what waits for somebody else waits for each language apart.
   *
   * @return what became of the first language
   * @throws Refusal with the rule that refuses it, every mistake in it, or what changed meanwhile
   */
  public Acting.Done act(Wanted wanted, Account person, Reading reading) {
    var done = deeds.keep(prepare(typed(wanted, person, reading), person, reading), person);
    return new Acting.Done(
        done.id(), done.isProposal(), done.isForApproval(), done.recording(), done.recording());
  }

  private List<Deed> prepare(TypedTexts typed, Account person, Reading reading) {
    try {
      return texts.prepare(typed, person, reading);
    } catch (Refusal.Invalid invalid) {
      throw new Refusal.Invalid(
          invalid.mistakes().stream()
              .map(it -> new Mistake(path(it.field()), it.message(), it.arguments()))
              .toList());
    }
  }

  private TypedTexts typed(Wanted wanted, Account person, Reading reading) {
    var one = wanted.fact() == null ? null : texts.one(wanted.fact(), person, reading);
    var kind = one == null ? kinds.get(Objects.requireNonNull(wanted.kind())) : one.stated().kind();
    if (!TypedTexts.isOf(kind)) {
      throw new Refusal.NotFound("refusal.404");
    }
    texts.choices(one, person, reading);
    var mistakes = mistakes(kind, wanted);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var sent = new LinkedHashMap<>(shared(one, wanted, person, reading));
    sent.putAll(wanted.fields());
    sent.putAll(Acting.around(wanted.around(), wanted.source()));
    for (int no = 0; no < wanted.languages().size(); no++) {
      for (var name : OF_EACH) {
        sent.put(name + "-" + no, wanted.languages().get(no).getOrDefault(name, ""));
      }
    }
    return TypedTexts.of(kind, wanted.fact(), sent::get);
  }

  /** What stands, where nothing else is sent: so a further language is seen by nobody else. */
  private Map<String, String> shared(
      @Nullable Standing one, Wanted wanted, Account person, Reading reading) {
    if (one == null) {
      return Map.of();
    }
    var shared = new LinkedHashMap<>(texts.of(one, person, reading).shared());
    if (!wanted.fields().isEmpty()) {
      TypedTexts.shared(one.stated().kind()).forEach(it -> shared.remove(it.name()));
    }
    return shared;
  }

  private static List<Mistake> mistakes(FactKind<?> kind, Wanted wanted) {
    var mistakes = new ArrayList<>(Acting.unknown(wanted.source(), wanted.around()));
    // One act answers those, and here are several.
    wanted.around().keySet().stream()
        .filter(List.of("proposal", "approval", "read")::contains)
        .forEach(it -> mistakes.add(unknown(it, it)));
    var names = TypedTexts.shared(kind).stream().map(Field::name).toList();
    wanted.fields().keySet().stream()
        .filter(it -> !names.contains(it))
        .forEach(it -> mistakes.add(unknown("fields/" + it, it)));
    if (wanted.languages().size() > TypedTexts.MOST) {
      mistakes.add(new Mistake("languages", "keeping.texts.mistake.many", TypedTexts.MOST));
    }
    for (int no = 0; no < wanted.languages().size(); no++) {
      var at = "languages/" + no + "/";
      var each = wanted.languages().get(no);
      each.keySet().stream()
          .filter(it -> !OF_EACH.contains(it))
          .forEach(it -> mistakes.add(unknown(at + it, it)));
      var fact = each.getOrDefault("fact", "");
      if (!fact.isEmpty() && !FactId.isOne(fact)) {
        mistakes.add(new Mistake(at + "fact", "mistake.reference", fact));
      } else if (!fact.isEmpty() && each.getOrDefault("read", "").isEmpty()) {
        mistakes.add(new Mistake(at + "read", "mistake.missing"));
      }
    }
    return mistakes;
  }

  private static Mistake unknown(String path, String name) {
    return new Mistake(path, "mistake.unknown-field", name);
  }

  /** Where in what was sent a field of the form stands. */
  private static String path(String field) {
    return field.matches("[a-z]+-\\d+")
        ? "languages/" + field.replaceFirst(".*-", "") + "/" + field.replaceFirst("-\\d+$", "")
        : Acting.path(field);
  }
}
