package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKind;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Form;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.keepers.Behalf;
import city.kontor.web.Language;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Texts in several languages: opened together, and made into acts that are done together. */
@Service
class Texts {

  private final Keeping keeping;
  private final Facts facts;
  private final Approvals approvals;
  private final Languages languages;

  Texts(Keeping keeping, Facts facts, Approvals approvals, Languages languages) {
    this.keeping = keeping;
    this.facts = facts;
    this.approvals = approvals;
    this.languages = languages;
  }

  /** The one of which all are; as it stood last, where somebody withdrew it meanwhile. */
  Standing one(FactId id, Account person, Reading reading) {
    var one =
        keeping
            .withdrawn(id, person, reading)
            .map(Facts.Withdrawn::last)
            .orElseGet(() -> keeping.standing(id, person, reading));
    if (!TypedTexts.isOf(one.stated().kind())) {
      throw new Refusal.NotFound("refusal.404");
    }
    return one;
  }

  /** A new text: an empty place for each language of the pages, and one for another. */
  TypedTexts blank(FactKind<?> kind, TypedTexts sent) {
    return withPlaces(new TypedTexts(kind, null, sent.shared(), List.of()));
  }

  /** A text of the register, in all languages in which it stands, and places for those it lacks. */
  TypedTexts of(Standing one, Account person, Reading reading) {
    var kind = one.stated().kind();
    var form = one.stated().form();
    var shared = new LinkedHashMap<String, String>();
    TypedTexts.shared(kind)
        .forEach(it -> form.get(it.name()).ifPresent(text -> shared.put(it.name(), text)));
    shared.put(Typed.VISIBILITY, Words.key(one.visibility()));
    if (one.released() != null) {
      shared.put(Typed.RELEASED, one.released().toString());
    }
    var rows = new ArrayList<TypedTexts.Row>();
    for (var it : siblings(one, person, reading)) {
      rows.add(row(rows.size(), it, reading));
    }
    return withPlaces(new TypedTexts(kind, one.stated().id(), shared, rows));
  }

  private TypedTexts.Row row(int no, Standing it, Reading reading) {
    var form = it.stated().form();
    return new TypedTexts.Row(
        no,
        it.stated().id(),
        read(it, reading),
        form.get("language").orElse(""),
        form.get(TypedTexts.content(it.stated().kind())).orElse(""),
        "",
        "");
  }

  /** What a row names as read, so that nothing is written over unseen. */
  String read(Standing it, Reading reading) {
    return String.valueOf(keeping.state(it, reading).no());
  }

  /** Everything that says the same in some language, those of the pages first. */
  private List<Standing> siblings(Standing one, Account person, Reading reading) {
    var kind = one.stated().kind();
    var bearer = one.stated().references().get("bearer");
    if (bearer == null) {
      return List.of(one);
    }
    var common = TypedTexts.common(kind, one.stated().form());
    var tags = languages.all().stream().map(Language::tag).toList();
    return facts
        .standing(facts.referring(kind, "bearer", bearer), keeping.known(reading))
        .values()
        .stream()
        .filter(it -> TypedTexts.common(kind, it.stated().form()).equals(common))
        .filter(it -> isSeen(it.stated().id(), person, reading))
        .sorted(
            Comparator.comparing(
                    (Standing it) -> {
                      var place = tags.indexOf(it.stated().form().get("language").orElse(""));
                      return place < 0 ? tags.size() : place;
                    })
                .thenComparing(it -> it.stated().id().toString()))
        .limit(TypedTexts.MOST - tags.size() - 1L)
        .toList();
  }

  private boolean isSeen(FactId id, Account person, Reading reading) {
    try {
      return keeping.standing(id, person, reading).stated().id().equals(id);
    } catch (Refusal.NotFound _) {
      return false;
    }
  }

  private TypedTexts withPlaces(TypedTexts texts) {
    var rows = new ArrayList<>(texts.rows());
    Stream.concat(
            languages.all().stream()
                .map(Language::tag)
                .filter(tag -> rows.stream().noneMatch(it -> it.language().equals(tag))),
            Stream.of(""))
        .toList()
        .forEach(tag -> rows.add(new TypedTexts.Row(rows.size(), null, "", tag, "", "", "")));
    return new TypedTexts(texts.kind(), texts.of(), texts.shared(), rows);
  }

  /** The fact of each row that stands. */
  Map<Integer, Standing> standing(TypedTexts texts, Account person, Reading reading) {
    var standing = new LinkedHashMap<Integer, Standing>();
    for (var row : texts.rows()) {
      if (row.fact() != null && keeping.withdrawn(row.fact(), person, reading).isEmpty()) {
        var found = keeping.standing(row.fact(), person, reading);
        if (!found.stated().kind().equals(texts.kind())) {
          throw new Refusal.NotFound("refusal.fact", row.fact().toString());
        }
        standing.put(row.no(), found);
      }
    }
    return standing;
  }

  /**
   * What there is to do: nothing for a language in which nothing was typed over.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.Conflict when one was changed or withdrawn since it was read
   */
  List<Deed> prepare(TypedTexts texts, Account person, Reading reading) {
    var standing = standing(texts, person, reading);
    var content = TypedTexts.content(texts.kind());
    var mistakes = new LinkedHashMap<String, Mistake>();
    var deeds = new ArrayList<Deed>();
    for (var row : texts.rows()) {
      var now = standing.get(row.no());
      if (row.fact() != null && now == null) {
        throw new Refusal.Conflict("keeping.texts.gone", row.language());
      }
      var form = now == null ? null : now.stated().form();
      if (!TypedTexts.isChanged(row, form, content)) {
        continue;
      }
      if (now != null && row.text().isEmpty()) {
        put(mistakes, new Mistake(row.field("text"), "keeping.texts.mistake.empty"));
        continue;
      }
      deed(texts, row, now, form, mistakes, person, reading).ifPresent(deeds::add);
    }
    if (deeds.isEmpty() && mistakes.isEmpty()) {
      put(mistakes, new Mistake("text-0", "keeping.texts.mistake.nothing"));
    }
    checkSecond(deeds, mistakes);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(List.copyOf(mistakes.values()));
    }
    return deeds;
  }

  private Optional<Deed> deed(
      TypedTexts texts,
      TypedTexts.Row row,
      @Nullable Standing now,
      @Nullable Form form,
      Map<String, Mistake> mistakes,
      Account person,
      Reading reading) {
    var typed = texts.typed(row, form);
    if (keeping.isOvertaken(typed, now)) {
      throw new Refusal.Conflict("keeping.texts.conflict", row.language());
    }
    try {
      return Optional.of(keeping.prepare(typed, now, person, reading));
    } catch (Refusal.Invalid invalid) {
      var isOwn = !row.known().isEmpty();
      invalid
          .mistakes()
          .forEach(
              it ->
                  put(
                      mistakes,
                      new Mistake(
                          isOwn || !TypedSource.NAMES.contains(it.field())
                              ? TypedTexts.field(row, it.field(), texts.kind())
                              : it.field(),
                          it.message(),
                          it.arguments())));
      return Optional.empty();
    }
  }

  /** Each waits for a second person alone, so that a document of all must be there before. */
  private void checkSecond(List<Deed> deeds, Map<String, Mistake> mistakes) {
    if (deeds.stream().anyMatch(it -> it.typed().statesSource() && isForSecondPerson(it))) {
      put(mistakes, new Mistake(TypedSource.TITLE, "keeping.texts.mistake.approval"));
    }
  }

  /** With a proposal a new document waits for the answer, and for nobody of the own office. */
  private boolean isForSecondPerson(Deed deed) {
    return approvals.areNeeded(deed)
        || (!deed.isProposal() && approvals.areNeeded(deed.behalf(), "source"));
  }

  private static void put(Map<String, Mistake> mistakes, Mistake mistake) {
    mistakes.putIfAbsent(mistake.field(), mistake);
  }

  /** On whose behalf they may be stated or corrected. */
  List<Behalf> choices(@Nullable Standing one, Account person, Reading reading) {
    return keeping.choices(one == null ? Verb.STATE : Verb.CORRECT, one, person, reading);
  }
}
