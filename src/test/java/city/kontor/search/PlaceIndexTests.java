package city.kontor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceIndexTests {

  @TempDir static Path folder;
  private static PlaceIndex index;

  @BeforeAll
  static void makeAsTheBuildDoes() throws Exception {
    MakePlaceIndex.main(new String[] {folder.resolve("made").toString()});
    index = new PlaceIndex(folder.resolve("made").toString(), folder.toString());
    index.await();
  }

  @AfterAll
  static void close() throws Exception {
    index.destroy();
  }

  @ParameterizedTest
  @CsvSource({
    "łódź, Łódź",
    "lodz, Łódź",
    "LODZ, Łódź",
    "sao paulo, São Paulo",
    "São-Paulo, São Paulo",
    "القاهرة, Cairo",
    "臺北市, Taipei",
    "台北市, Taipei",
    "廣州, Guangzhou",
    "广州, Guangzhou",
    "ＴＡＩＰＥＩ, Taipei",
    "xian, Xi’an",
    "københavn, Copenhagen",
    "kobenhavn, Copenhagen"
  })
  void findsAPlaceByAnyName(String typed, String name) {
    assertThat(index.find(Typed.of(typed), Typed.AS_TYPED, 5).getFirst())
        .satisfies(it -> assertThat(it.name()).isEqualTo(name))
        .satisfies(it -> assertThat(it.closeness()).isEqualTo(Closeness.EXACT));
  }

  @Test
  void setsTheNameBeforeItsBeginningAndTheLargerBeforeTheSmaller() {
    var found = index.find(Typed.of("san"), Typed.AS_TYPED, 40);
    assertThat(found)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(PlaceIndex.Hit::closeness)
                .thenComparingLong(it -> -it.population()));
    assertThat(index.find(Typed.of("birmingham"), Typed.AS_TYPED, 2))
        .extracting(PlaceIndex.Hit::country)
        .containsExactly("GB", "US");
  }

  @Test
  void forgivesSlipsOnlyWhenAskedTo() {
    assertThat(index.find(Typed.of("taipie"), Typed.AS_TYPED, 5)).isEmpty();
    assertThat(index.find(Typed.of("taipie"), Typed.SLIPPED, 5).getFirst().name())
        .isEqualTo("Taipei");
    assertThat(index.find(Typed.of("atipei"), Typed.SLIPPED, 5).getFirst().name())
        .isEqualTo("Taipei");
    assertThat(index.find(Typed.of("yvx"), Typed.SLIPPED, 5))
        .as("short names are typed as they are")
        .isEmpty();
  }

  @Test
  void nothingThatWasAskedIsKept() throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory);
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = NameFields.asking(reader);
        for (int i = 0; i < 2; i++) {
          for (var typed : List.of("nothingville", "harbuor", "harbor 1ab")) {
            PlaceIndex.find(searcher, Typed.of(typed), Typed.SLIPPED, 5);
          }
        }
      }
    }
    assertThat(((LRUQueryCache) IndexSearcher.getDefaultQueryCache()).getCacheCount()).isZero();
  }

  /** So large that Lucene would keep what is asked of it twice. */
  private static void fill(ByteBuffersDirectory directory) throws IOException {
    try (var writer = new IndexWriter(directory, NameFields.writing())) {
      for (int no = 0; no < 12_000; no++) {
        var entry = new Document();
        entry.add(new StoredField("id", no));
        entry.add(new StoredField("name", "Harbour " + no));
        entry.add(new StoredField("country", "TW"));
        entry.add(new StoredField("population", (long) no));
        NameFields.rank(entry, no);
        NameFields.add(entry, "harbour " + Integer.toString(no, 26));
        writer.addDocument(entry);
      }
      writer.forceMerge(1);
    }
  }

  @Test
  void makesItsOwnWhereTheBuildLeftNone() throws Exception {
    var own = folder.resolve("own");
    var first = new PlaceIndex("", own.toString());
    var opening = first.edition();
    first.await();
    assertThat(first.edition()).as("what was answered before is stale").isNotEqualTo(opening);
    assertThat(first.find(Typed.of("taipei"), Typed.AS_TYPED, 1)).hasSize(1);
    first.destroy();
    assertThat(Files.isDirectory(own.resolve("search/places"))).isTrue();
  }
}
