package city.kontor.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.history.Recordings;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every city of the starter record stands first, whatever of its names is typed, and how. */
@PageTest
class CitiesFoundTests {

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  @Autowired private Search search;
  @Autowired private PlaceIndex gazetteer;
  @Autowired private Languages languages;
  @Autowired private Recordings recordings;
  @Autowired private JdbcClient jdbc;

  /** A name of a city, and the city's address. */
  private record Called(String name, String language, String address) {}

  @BeforeEach
  void start() {
    gazetteer.await();
  }

  @Test
  void everyCityIsFoundFirstByItsEnglishNames() {
    assertThat(missed("en", Stream::of)).isEmpty();
  }

  @Test
  void everyCityIsFoundFirstByItsChineseNamesTraditionalAndSimplified() {
    assertThat(missed("zh-Hant", it -> Stream.of(it, SIMPLIFIED.transliterate(it)))).isEmpty();
  }

  @Test
  void everyCityIsFoundFirstInSpiteOfASlip() {
    assertThat(missed("en", CitiesFoundTests::slipped)).isEmpty();
  }

  /** One letter too few, one too many, another one, and two that changed places. */
  private static Stream<String> slipped(String name) {
    var middle = name.length() / 2;
    var letter = name.charAt(middle);
    return name.length() < 4
        ? Stream.empty()
        : Stream.of(
            name.substring(0, middle) + name.substring(middle + 1),
            name.substring(0, middle) + letter + name.substring(middle),
            name.substring(0, middle) + (letter == 'e' ? 'i' : 'e') + name.substring(middle + 1),
            name.substring(0, middle - 1)
                + letter
                + name.charAt(middle - 1)
                + name.substring(middle + 1));
  }

  /** What is typed in vain, and what stands first instead. */
  private List<String> missed(String language, Function<String, Stream<String>> typed) {
    var reading = Reading.unasked(languages.first(), LocalDate.of(2026, 1, 1), recordings.now());
    var missed = new ArrayList<String>();
    for (var city : cities(language)) {
      typed
          .apply(city.name)
          .forEach(
              it -> {
                var found = search.suggestions(it, reading).lines();
                var first = found.isEmpty() ? "nothing" : found.getFirst().toString();
                if (!first.contains(city.address)) {
                  missed.add(it + " for " + city.name + ": " + first);
                }
              });
    }
    return missed;
  }

  private List<Called> cities(String language) {
    return jdbc.sql(
            """
            select distinct n.text, n.language, a.slug
            from starter.entry e
            join organizations.organization o on o.id = e.fact and o.kind = 'local-government'
            join facts.address a on a.fact = o.id and a.is_current
            join names.name n on n.bearer = o.id and n.language = :language
            join starter.entry named on named.fact = n.id
            order by a.slug, n.text
            """)
        .param("language", language)
        .query(
            (row, _) ->
                new Called(
                    row.getString("text"),
                    row.getString("language"),
                    "/cities/" + row.getString("slug")))
        .list();
  }
}
