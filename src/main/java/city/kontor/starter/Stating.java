package city.kontor.starter;

import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Form;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.starter.Entry.Cite;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** One run through all entries of an edition, inside one recording. */
final class Stating {

  private static final Logger LOG = LoggerFactory.getLogger(Stating.class);
  private static final String CHINESE_NAMES = "kontor-glossary-zh";
  private static final String OWN_QUESTIONS = "kontor-open-questions";
  private static final int MANY = 20;

  /** What the keys of examples begin with. */
  static final String EXAMPLE = "example ";

  /** Names and texts are known by what they belong to. */
  private static final Pattern PART = Pattern.compile("/(name|text)/");

  private final Acts acts;
  private final FactKinds kinds;
  private final Addresses addresses;
  private final Words words;
  private final StarterSql sql;
  private final Recorded recording;
  private final boolean areExamples;
  private final Map<String, Integer> seen = new HashMap<>();
  private final IdentityHashMap<Entry, String> keys = new IdentityHashMap<>();
  private final Map<String, FactId> sources = new HashMap<>();
  private Map<String, StarterSql.Kept> before;
  private final boolean isFirst;
  private final List<String> reasons = new ArrayList<>();

  Stating(
      Acts acts,
      FactKinds kinds,
      Addresses addresses,
      Words words,
      StarterSql sql,
      Recorded recording,
      boolean areExamples) {
    this.acts = acts;
    this.kinds = kinds;
    this.addresses = addresses;
    this.words = words;
    this.sql = sql;
    this.recording = recording;
    this.areExamples = areExamples;
    this.before = sql.entries();
    this.isFirst = before.keySet().stream().noneMatch(it -> Starter.isExample(it) == areExamples);
  }

  void all(List<Entry> entries) {
    recognise(entries);
    var ids = new LinkedHashMap<Entry, FactId>();
    for (var entry : entries) {
      if (!entry.kind().equals("text")) {
        var id = attempt(entry, () -> known(entry));
        if (id != null) {
          ids.put(entry, id);
        }
      }
    }
    stopAtMistakes();
    for (var entry : entries) {
      var id = ids.get(entry);
      if (id != null) {
        attempt(entry, () -> fact(entry, id));
      } else if (entry.kind().equals("text")) {
        attempt(entry, () -> texts(entry, entry.form().get("bearer").orElse("")));
      }
    }
    stopAtMistakes();
  }

  /**
   * What an edition says with more or less than the one before is the same fact: an entry that has
   * no other takes the place of one like it that is said no longer.
   */
  private void recognise(List<Entry> entries) {
    if (isFirst) {
      return;
    }
    entries.forEach(it -> attempt(it, () -> key(it)));
    stopAtMistakes();
    var wanted = entries.stream().map(this::key).collect(Collectors.toSet());
    var gone = new TreeSet<>(before.keySet());
    gone.removeAll(wanted);
    gone.removeIf(it -> PART.matcher(it).find());
    for (var entry : entries) {
      if (!before.containsKey(key(entry))) {
        var like = like(entry);
        gone.stream()
            .filter(it -> like.matcher(it).matches())
            .findFirst()
            .ifPresent(
                it -> {
                  gone.remove(it);
                  sql.rename(it, key(entry));
                });
      }
    }
    before = sql.entries();
  }

  private Pattern like(Entry entry) {
    return Pattern.compile(
        sort(entry) + kinds.get(entry.kind()).subjects(entry.form()) + "(#\\d+)?");
  }

  /**
   * The identity of an entry: the one it has from an earlier edition, or a new one; null when its
   * address is another's by now.
   */
  private @Nullable FactId known(Entry entry) {
    if (isFirst || before.containsKey(key(entry)) || isFree(entry)) {
      return reserved(key(entry), entry.kind(), entry.form());
    }
    LOG.warn("Left as the register has it, under the same address: {}", key(entry));
    return null;
  }

  private boolean isFree(Entry entry) {
    var kind = kinds.get(entry.kind());
    return kind.space() == null
        || addresses.find(kind.space(), kind.subject(entry.form())).isEmpty();
  }

  private boolean fact(Entry entry, FactId id) {
    keep(key(entry), entry.kind(), id, entry.form(), citations(cited(entry)));
    entry.names().forEach((language, text) -> name(entry, id, language, text));
    return texts(entry, id.toString());
  }

  private void name(Entry entry, FactId id, String language, String text) {
    var form =
        new Form(
            Map.of("bearer", id.toString(), "text", text, "language", language, "kind", "common"));
    var cited =
        !entry.namesFrom().isEmpty()
            ? entry.namesFrom()
            : language.equals("zh-Hant")
                ? List.of(new Cite(CHINESE_NAMES, "", false, false))
                : entry.cited();
    var key = key(entry) + "/name/" + language;
    keep(key, "name", reserved(key, "name", form), form, citations(cited));
  }

  private boolean texts(Entry entry, String bearer) {
    for (int i = 0; i < entry.texts().size(); i++) {
      var text = entry.texts().get(i);
      var part = entry.kind().equals("text") ? key(entry) : String.valueOf(i);
      for (var content : text.contents().entrySet()) {
        var fields = new LinkedHashMap<>(text.fields());
        var quoted = fields.remove("quoted");
        fields.put("bearer", bearer);
        fields.putIfAbsent("part", part);
        fields.put("language", content.getKey());
        fields.put("content", content.getValue());
        if (content.getKey().equals(quoted)) {
          fields.put("quoted", "true");
        }
        var form = new Form(fields);
        var key = key(entry) + "/text/" + i + "/" + content.getKey();
        keep(
            key,
            "text",
            reserved(key, "text", form),
            form,
            citations(text.cited().isEmpty() ? cited(entry) : text.cited()));
      }
    }
    return true;
  }

  /** A question may name the source that raises it; otherwise the register itself asks. */
  private List<Cite> cited(Entry entry) {
    return entry.cited().isEmpty() && entry.kind().equals("question")
        ? List.of(new Cite(OWN_QUESTIONS, "", false, false))
        : entry.cited();
  }

  private FactId reserved(String key, String kind, Form form) {
    var known = before.get(key);
    return known == null ? acts.reserve(kind, form) : known.fact();
  }

  private void keep(String key, String kind, FactId id, Form form, List<Citation> cited) {
    var digest = StarterSql.digest(form, cited);
    var known = before.get(key);
    if (known == null) {
      keep(key, () -> acts.state(recording, kind, id, form, cited), id, digest);
    } else if (known.digest().equals(digest)) {
      return;
    } else if (sql.isOurs(id)) {
      keep(key, () -> acts.correct(recording, id, form, cited), id, digest);
    } else {
      LOG.info("Left as its office keeps it: {}", key);
    }
  }

  /** What clashes with what a register holds that is in use by now is left as it is there. */
  private void keep(String key, Runnable act, FactId id, String digest) {
    if (isFirst) {
      act.run();
    } else {
      try {
        sql.attempt(act);
      } catch (Refusal.Conflict clash) {
        LOG.warn("Left as the register has it ({}): {}", clash.in(words), key);
        return;
      }
    }
    sql.note(key, id, digest);
  }

  private List<Citation> citations(List<Cite> cited) {
    return cited.stream()
        .map(
            it ->
                new Citation(
                    source(it.source()),
                    it.locator().isBlank() ? null : it.locator(),
                    it.against() ? Citation.Stance.CONTRADICTS : Citation.Stance.SUPPORTS,
                    it.derived() ? Citation.Manner.IMPLIES : Citation.Manner.STATES))
        .toList();
  }

  private FactId source(String slug) {
    return sources.computeIfAbsent(
        slug,
        _ ->
            addresses
                .find("sources", slug)
                .map(Addresses.Found::fact)
                .orElseThrow(() -> new Refusal.NotFound("refusal.starter-source", slug)));
  }

  /**
   * What an entry is recognised by in a later edition: its slug, or else the things and words it is
   * about; several alike are counted. What an example is about is another entry.
   */
  private String key(Entry entry) {
    return keys.computeIfAbsent(entry, this::newKey);
  }

  private String sort(Entry entry) {
    return (areExamples ? EXAMPLE : "") + entry.kind() + ":";
  }

  private String newKey(Entry entry) {
    var key = sort(entry) + kinds.get(entry.kind()).subject(entry.form());
    var number = seen.merge(key, 1, Integer::sum);
    return number == 1 ? key : key + "#" + number;
  }

  private <R> @Nullable R attempt(Entry entry, Supplier<R> act) {
    try {
      return act.get();
    } catch (Refusal.Invalid refused) {
      reasons.add(entry.place() + refused.in(words, "; "));
    } catch (Refusal.Conflict refused) {
      // The database does nothing more in this recording.
      reasons.add(entry.place() + refused.in(words));
      stopAtMistakes();
    } catch (DataIntegrityViolationException refused) {
      reasons.add(entry.place() + refused.getMostSpecificCause().getMessage());
      stopAtMistakes();
    } catch (Refusal refused) {
      reasons.add(entry.place() + refused.in(words));
    }
    if (reasons.size() >= MANY) {
      stopAtMistakes();
    }
    return null;
  }

  private void stopAtMistakes() {
    if (!reasons.isEmpty()) {
      throw new StarterRefused(reasons);
    }
  }
}
