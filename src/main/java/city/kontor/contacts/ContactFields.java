package city.kontor.contacts;

import city.kontor.web.Mistake;
import city.kontor.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a contact as they stand in a form.
 *
 * @param typed and {@code mistakes}, by field
 */
record ContactFields(
    Map<String, String> typed, Map<String, String> mistakes, List<Choice> matters) {

  /** Something to choose. */
  record Choice(String key, String word, boolean isChosen) {}

  static ContactFields of(ContactForm form, List<Mistake> mistakes, Words words) {
    return new ContactFields(
        form.typed(),
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first)),
        Arrays.stream(Contact.Matter.values())
            .map(
                it ->
                    new Choice(
                        Words.key(it),
                        words.word("contacts.matter", it),
                        Words.key(it).equals(form.get("matter"))))
            .toList());
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  public @Nullable String mistake(String field) {
    return mistakes.get(field);
  }
}
