package city.kontor.search;

import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recording;
import city.kontor.history.Recordings;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.web.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * The names of the register in an index of this node. It lies in the data folder with the number of
 * the last recording it holds, and is caught up from the recordings at the start and before each
 * search. It holds nothing that the record does not hold, and only what is public: one that is
 * broken, of another version or of another register is made again.
 */
@Component
class NameIndex implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);

  /** What has a page, the more important the higher: names of other things are not looked for. */
  private static final Map<String, Integer> RANKS =
      Map.of(
          "organizations", 6,
          "series", 5,
          "projects", 4,
          "partnerships", 3,
          "editions", 3,
          "bodies", 2,
          "people", 2,
          "meetings", 1,
          "sources", 0);

  private static final SearcherFactory ASKING =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
          return NameFields.asking(reader);
        }
      };

  private static final String TITLE = "title";
  private static final int MOST_NAMES_OF_ONE = 6;
  private static final int ROOM_FOR_LENGTHS = 1000;

  private final Names names;
  private final OtherNames others;
  private final Addresses addresses;
  private final Recordings recordings;
  private final Clock clock;
  private final Path folder;
  private @Nullable Opened opened;

  NameIndex(
      Names names,
      OtherNames others,
      Addresses addresses,
      Recordings recordings,
      Clock clock,
      @Value("${kontor.data}") String dataFolder) {
    this.names = names;
    this.others = others;
    this.addresses = addresses;
    this.recordings = recordings;
    this.clock = clock;
    this.folder = Path.of(dataFolder).resolve("search").resolve("names");
  }

  /**
   * Something found, the name by which it was found, and how close that is.
   *
   * @param isTitle whether it bears no such name, but is called so: a document, a meeting
   */
  record Hit(FactId bearer, Named name, Closeness closeness, boolean isTitle) {

    /** Whether this is its name, or how its name begins, and not only some words in a title. */
    boolean isWhole() {
      return closeness == Closeness.EXACT || (closeness != Closeness.WORDS && !isTitle);
    }
  }

  /** Up to where an index reaches: the recording, and the day of what is released by then. */
  private record Reach(long recording, LocalDate day) {}

  /** The index while it is open. */
  private record Opened(IndexWriter writer, SearcherManager searchers, Reach reach) {

    Opened reaching(Reach further) {
      return new Opened(writer, searchers, further);
    }

    boolean isBehind(Reach wanted) {
      return reach.recording() < wanted.recording() || !reach.day().equals(wanted.day());
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void catchUpMeanwhile() {
    Thread.ofPlatform()
        .name("names")
        .daemon()
        .start(
            () -> {
              try {
                caughtUp(recordings.now());
              } catch (RuntimeException cutShort) {
                LOG.info("The index of names is caught up later ({})", cutShort.toString());
              }
            });
  }

  /**
   * What carries a name like this, the closest first; each thing once.
   *
   * @param degrees how close it may be; of those with slips only the first that finds anything
   */
  List<Hit> find(Typed typed, List<Closeness> degrees, int limit) {
    return find(typed, degrees, limit, recordings.now());
  }

  /** The same for a reader, whose question says already what was recorded last. */
  Looked.Index<Hit> of(Reading reading) {
    var newest = reading.recordedAsked() == null ? reading.recorded() : recordings.now();
    return (typed, degrees, limit) -> find(typed, degrees, limit, newest);
  }

  private List<Hit> find(Typed typed, List<Closeness> degrees, int limit, Recorded newest) {
    if (typed.isEmpty()) {
      return List.of();
    }
    try {
      var searchers = caughtUp(newest).searchers();
      var searcher = searchers.acquire();
      try {
        return find(searcher, typed, degrees, limit);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Hit> find(IndexSearcher searcher, Typed typed, List<Closeness> degrees, int limit)
      throws IOException {
    var found = new LinkedHashMap<String, Hit>();
    var stored = searcher.storedFields();
    for (var closeness : degrees) {
      var query = typed.question(closeness);
      if (query.isEmpty() || found.size() >= limit || (closeness.isNear() && !found.isEmpty())) {
        continue;
      }
      var most = (limit + found.size()) * MOST_NAMES_OF_ONE;
      var entries =
          searcher.search(
              query.get(), new TopFieldCollectorManager(NameFields.BY_RANK, most, null, most));
      for (var score : entries.scoreDocs) {
        // Reading what an entry holds is most of what a search costs.
        if (found.size() >= limit) {
          break;
        }
        var entry = stored.document(score.doc);
        var bearer = entry.get("bearer");
        found.putIfAbsent(
            bearer,
            new Hit(
                FactId.of(bearer),
                new Named(entry.get("name"), entry.get("language")),
                closeness,
                TITLE.equals(entry.get("sort"))));
      }
    }
    return List.copyOf(found.values());
  }

  /** The index with all that is recorded by then, or later. */
  private synchronized Opened caughtUp(Recorded newest) {
    var wanted = new Reach(newest.no(), LocalDate.now(clock));
    try {
      var index = opened == null ? open() : opened;
      opened = index;
      if (index.isBehind(wanted)) {
        write(index, wanted);
        opened = index.reaching(wanted);
      }
      return opened;
    } catch (NestedRuntimeException databaseLost) {
      // The index is as good as it was: it goes on from there once the database answers again.
      throw databaseLost;
    } catch (IOException | RuntimeException broken) {
      return inMemory(wanted, broken);
    }
  }

  /** A full disk or a broken file takes the search away from nobody. */
  private Opened inMemory(Reach wanted, Exception broken) {
    LOG.warn("The index of names cannot be kept in {}; it is in memory now", folder, broken);
    try {
      closeQuietly();
      var index = opened(new ByteBuffersDirectory(), OpenMode.CREATE);
      opened = index;
      write(index, wanted);
      opened = index.reaching(wanted);
      return opened;
    } catch (IOException stillBroken) {
      throw new UncheckedIOException(stillBroken);
    }
  }

  private Opened open() throws IOException {
    Files.createDirectories(folder);
    var directory = new MMapDirectory(folder);
    try {
      var index = opened(directory, OpenMode.CREATE_OR_APPEND);
      var reach = Optional.<Reach>empty();
      try {
        reach = reach(index.writer());
      } finally {
        if (reach.isEmpty()) {
          index.searchers().close();
          index.writer().rollback();
        }
      }
      if (reach.isPresent()) {
        return index.reaching(reach.get());
      }
    } catch (IOException | IllegalArgumentException broken) {
      LOG.info("The index of names is made again: it cannot be read ({})", broken.toString());
      empty(directory);
    }
    return opened(directory, OpenMode.CREATE);
  }

  private static void empty(Directory directory) throws IOException {
    for (var file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  private static Opened opened(Directory directory, OpenMode mode) throws IOException {
    var writer = new IndexWriter(directory, NameFields.writing().setOpenMode(mode));
    try {
      return new Opened(writer, new SearcherManager(writer, ASKING), new Reach(0, LocalDate.MIN));
    } catch (IOException | RuntimeException broken) {
      writer.rollback();
      throw broken;
    }
  }

  /**
   * How far an index of before reaches; nothing when it is none of this register. Two registers
   * never record the same number at the same moment, nor does one that was restored and went on.
   */
  private Optional<Reach> reach(IndexWriter writer) {
    var mark = new LinkedHashMap<String, String>();
    var entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(it -> mark.put(it.getKey(), it.getValue()));
    }
    if (!NameFields.VERSION.equals(mark.get("version"))) {
      return Optional.empty();
    }
    var no = Long.parseLong(mark.getOrDefault("recording", "0"));
    return moment(no).equals(mark.get("moment"))
        ? Optional.of(new Reach(no, LocalDate.parse(mark.getOrDefault("day", "1970-01-01"))))
        : Optional.empty();
  }

  private String moment(long recording) {
    return recordings.of(List.of(recording)).stream()
        .map(Recording::at)
        .map(it -> it.toInstant().toString())
        .findFirst()
        .orElse("none");
  }

  private void write(Opened index, Reach wanted) throws IOException {
    var writer = index.writer();
    var had = index.reach();
    var after = new Recorded(had.recording());
    var upTo = new Recorded(wanted.recording());
    var day = had.day().equals(LocalDate.MIN) ? LocalDate.EPOCH : had.day();
    var named = names.since(after, upTo, day);
    write(writer, "name", named);
    write(writer, TITLE, others.since(after, upTo, day, named));
    if (had.recording() == 0) {
      // One part of an index is looked through once, ten parts ten times.
      writer.forceMerge(1);
    }
    writer.setLiveCommitData(
        Map.of(
                "version", NameFields.VERSION,
                "recording", String.valueOf(wanted.recording()),
                "moment", moment(wanted.recording()),
                "day", wanted.day().toString())
            .entrySet());
    writer.commit();
    index.searchers().maybeRefreshBlocking();
  }

  /** In the place of what the index held of these by names of this sort. */
  private void write(IndexWriter writer, String sort, List<Names.Known> changed)
      throws IOException {
    var paths = addresses.paths(changed.stream().map(Names.Known::bearer).toList());
    for (var known : changed) {
      var held = known.bearer() + " " + sort;
      writer.deleteDocuments(new Term("held", held));
      var path = paths.getOrDefault(known.bearer(), "/");
      var rank = RANKS.get(path.substring(0, path.indexOf('/')));
      if (rank != null) {
        for (var name : known.names()) {
          var entry = entry(known.bearer(), name, rank);
          entry.add(new StringField("held", held, Field.Store.NO));
          entry.add(new StoredField("sort", sort));
          writer.addDocument(entry);
        }
      }
    }
  }

  static Document entry(FactId bearer, Named name, int rank) {
    var entry = new Document();
    entry.add(new StringField("bearer", bearer.toString(), Field.Store.YES));
    entry.add(new StoredField("name", name.text()));
    entry.add(new StoredField("language", name.language()));
    var folded = Typed.folded(name.text());
    NameFields.add(entry, folded);
    NameFields.rank(entry, (long) rank * ROOM_FOR_LENGTHS - folded.length());
    return entry;
  }

  @Override
  public synchronized void destroy() {
    closeQuietly();
  }

  private void closeQuietly() {
    var index = opened;
    opened = null;
    if (index == null) {
      return;
    }
    try {
      index.searchers().close();
      index.writer().close();
    } catch (IOException | RuntimeException lost) {
      LOG.info("The index of names was not closed in order ({})", lost.toString());
    }
  }

  /** For tests: the folder it lies in. */
  Path folder() {
    return folder;
  }
}
