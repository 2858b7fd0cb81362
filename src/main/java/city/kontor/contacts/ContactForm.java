package city.kontor.contacts;

import city.kontor.facts.Form;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.TypedDay;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A contact as it is typed. */
record ContactForm(Map<String, String> typed) {

  static final List<String> FIELDS =
      List.of(
          "matter",
          "name",
          "post",
          "language",
          "email",
          "phone",
          "since",
          "until",
          "network",
          "purpose",
          "expires");

  private static final int LONGEST = 200;
  private static final int MOST_YEARS = 5;
  private static final UUID NEW = new UUID(0, 0);

  ContactForm {
    typed = Map.copyOf(typed);
  }

  String get(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /**
   * Reads it.
   *
   * @param network finds the network of a name or slug, or refuses it at its field
   * @return nothing when there are mistakes, each at its field
   */
  Optional<Contact> read(
      FactId organization,
      LocalDate today,
      Function<String, FactId> network,
      List<Mistake> mistakes) {
    var before = mistakes.size();
    for (var field : FIELDS) {
      if (get(field).length() > LONGEST) {
        mistakes.add(Mistake.tooLong(field, get(field), LONGEST));
      } else if (!isKeepable(get(field))) {
        mistakes.add(new Mistake(field, "mistake.characters"));
      }
    }
    if (mistakes.size() > before) {
      return Optional.empty();
    }
    var matter =
        Arrays.stream(Contact.Matter.values())
            .filter(it -> Words.key(it).equals(get("matter")))
            .findFirst();
    if (matter.isEmpty()) {
      mistakes.add(new Mistake("matter", "mistake.missing"));
    }
    for (var field : List.of("name", "purpose")) {
      if (get(field).isEmpty()) {
        mistakes.add(new Mistake(field, "mistake.missing"));
      }
    }
    if (get("email").isEmpty() && get("phone").isEmpty()) {
      mistakes.add(new Mistake("email", "contacts.mistake.reach"));
    } else if (!get("email").isEmpty() && !get("email").matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
      mistakes.add(new Mistake("email", "accounts.email.wrong"));
    }
    var since = day("since", mistakes);
    var until = day("until", mistakes);
    if (since != null && until != null && !since.isBefore(until)) {
      mistakes.add(new Mistake("until", "mistake.period"));
    }
    var expires = day("expires", mistakes);
    if (get("expires").isEmpty()) {
      mistakes.add(new Mistake("expires", "mistake.missing"));
    } else if (expires != null
        && (!expires.isAfter(today) || expires.isAfter(today.plusYears(MOST_YEARS)))) {
      mistakes.add(new Mistake("expires", "contacts.mistake.expires", MOST_YEARS));
    }
    var of = network(network, mistakes);
    if (mistakes.size() > before || matter.isEmpty() || expires == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Contact(
            NEW,
            organization,
            of,
            matter.get(),
            get("name"),
            text("post"),
            text("language"),
            text("email"),
            text("phone"),
            since,
            until,
            get("purpose"),
            expires));
  }

  /** Null where none is typed, or none is meant. */
  private @Nullable FactId network(Function<String, FactId> network, List<Mistake> mistakes) {
    try {
      return get("network").isEmpty() ? null : network.apply(get("network"));
    } catch (Refusal.Invalid unknown) {
      mistakes.addAll(unknown.mistakes());
      return null;
    }
  }

  /** One line, and nothing that is read in another order than it stands. */
  private static boolean isKeepable(String text) {
    return Form.isKeepable(text) && !text.matches("(?s).*\\p{Cc}.*");
  }

  private @Nullable String text(String field) {
    return get(field).isEmpty() ? null : get(field);
  }

  private @Nullable LocalDate day(String field, List<Mistake> mistakes) {
    var typed = get(field);
    return typed.isEmpty() ? null : TypedDay.read(field, typed, "mistake.day", mistakes);
  }

  /**
   * A contact as it would be typed.
   *
   * @param network the slug of the network it is given to; empty for none
   */
  static ContactForm of(Contact it, String network) {
    var typed = new HashMap<String, String>();
    typed.put("matter", Words.key(it.matter()));
    typed.put("name", it.name());
    typed.put("post", Objects.toString(it.post(), ""));
    typed.put("language", Objects.toString(it.language(), ""));
    typed.put("email", Objects.toString(it.email(), ""));
    typed.put("phone", Objects.toString(it.phone(), ""));
    typed.put("since", Objects.toString(it.since(), ""));
    typed.put("until", Objects.toString(it.until(), ""));
    typed.put("network", network);
    typed.put("purpose", it.purpose());
    typed.put("expires", it.expires().toString());
    return new ContactForm(typed);
  }

  static ContactForm blank(LocalDate today) {
    return new ContactForm(Map.of("expires", today.plusYears(1).toString()));
  }

  static ContactForm of(Function<String, @Nullable String> sent) {
    var typed = new HashMap<String, String>();
    for (var field : new ArrayList<>(FIELDS)) {
      var text = sent.apply(field);
      if (text != null) {
        typed.put(field, text);
      }
    }
    return new ContactForm(typed);
  }
}
