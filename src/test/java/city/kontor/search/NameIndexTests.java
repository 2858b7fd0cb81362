package city.kontor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class NameIndexTests {

  @Autowired private Names names;
  @Autowired private OtherNames others;
  @Autowired private Addresses addresses;
  @Autowired private Acts acts;
  @Autowired private Recordings recordings;
  @Autowired private Clock clock;
  @TempDir private Path data;

  private Stating state;

  @BeforeEach
  void start() {
    state = new Stating(acts, addresses, recordings);
  }

  @Test
  void isCaughtUpAndNotMadeAgain() throws Exception {
    var index = open();
    assertThat(index.find(Typed.of("Taipei"), Typed.AS_TYPED, 5)).isNotEmpty();
    index.destroy();
    var before = segments();

    state.city("catchupton", "Catchupton", "追補津");
    var again = open();
    assertThat(again.find(Typed.of("catchupton"), Typed.AS_TYPED, 5)).hasSize(1);
    assertThat(again.find(Typed.of("Taipei"), Typed.AS_TYPED, 5)).isNotEmpty();
    again.destroy();
    assertThat(segments()).containsAllEntriesOf(before);
  }

  @Test
  void whenTheDatabaseIsLostForAMomentTheIndexStaysWhereItWas(@Autowired JdbcClient jdbc)
      throws Exception {
    var index = open();
    assertThat(found(index, "Taipei")).isNotEmpty();
    var before = segments();
    state.city("lostbaseton", "Lostbaseton", "失庫津");
    jdbc.sql("alter table names.name_past rename to name_lost").update();
    try {
      assertThatThrownBy(() -> found(index, "lostbaseton")).isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.sql("alter table names.name_lost rename to name_past").update();
    }
    assertThat(found(index, "lostbaseton")).hasSize(1);
    assertThat(found(index, "Taipei")).isNotEmpty();
    assertThat(segments()).as("on disk").hasSizeGreaterThan(before.size());
    index.destroy();
  }

  @Test
  void aMeetingThatIsNamedIsNoLongerFoundByWhatItWasCalledBefore() {
    state.city("renameford", "Renameford", "更名津");
    state.network("renaming-network", "Renaming Network", "更名網", "agreement");
    var meeting =
        state.fact(
            "meeting",
            "slug",
            "renamed-meeting",
            "network",
            "renaming-network",
            "kind",
            "plenary",
            "on",
            "2001-05",
            "host",
            "renameford",
            "status",
            "held");
    var index = open();
    assertThat(found(index, "renameford")).contains(meeting);
    state.named("meetings/renamed-meeting", "Harbour Talks", "港談");
    assertThat(found(index, "harbour talks")).contains(meeting);
    assertThat(found(index, "renameford")).doesNotContain(meeting);
    index.destroy();
  }

  private static List<FactId> found(NameIndex index, String typed) {
    return index.find(Typed.of(typed), Typed.AS_TYPED, 20).stream()
        .map(NameIndex.Hit::bearer)
        .toList();
  }

  @Test
  void isMadeAgainWhenItIsBroken() throws Exception {
    var index = open();
    index.find(Typed.of("Taipei"), Typed.AS_TYPED, 5);
    index.destroy();
    for (var file : segments().keySet()) {
      Files.writeString(folder().resolve(file), "not an index");
    }
    try (var files = Files.list(folder())) {
      for (var file : files.filter(it -> it.getFileName().toString().startsWith("segm")).toList()) {
        Files.writeString(file, "nor this");
      }
    }
    var again = open();
    assertThat(again.find(Typed.of("Taipei"), Typed.AS_TYPED, 5)).isNotEmpty();
    again.destroy();
  }

  @Test
  void isMadeAgainWhenItIsOfAnotherVersionOrAnotherRegister() throws Exception {
    for (var mark : Map.of("version", "0", "moment", "2001-01-01T00:00:00Z").entrySet()) {
      var index = open();
      index.find(Typed.of("Taipei"), Typed.AS_TYPED, 5);
      index.destroy();
      try (var writer = new IndexWriter(new MMapDirectory(folder()), NameFields.writing())) {
        var marks = new TreeMap<String, String>();
        writer.getLiveCommitData().forEach(it -> marks.put(it.getKey(), it.getValue()));
        marks.put(mark.getKey(), mark.getValue());
        writer.deleteAll();
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
      }
      var again = open();
      assertThat(again.find(Typed.of("Taipei"), Typed.AS_TYPED, 5)).as(mark.getKey()).isNotEmpty();
      again.destroy();
    }
  }

  private NameIndex open() {
    return new NameIndex(names, others, addresses, recordings, clock, data.toString());
  }

  private Path folder() {
    return data.resolve("search").resolve("names");
  }

  /** The files that hold names, and when they were written. */
  private Map<String, FileTime> segments() throws IOException {
    var segments = new TreeMap<String, FileTime>();
    try (var files = Files.list(folder())) {
      for (var file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
        segments.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return segments;
  }
}
