package city.kontor.search;

import city.kontor.places.GazetteerFile;
import city.kontor.web.Backdrop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The names of the gazetteer, in an index that the build makes and nobody writes to. Without the
 * build's (started from an editor, or the jar alone) it is made once in the data folder, and places
 * are found from then on.
 */
@Component
class PlaceIndex implements Backdrop, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceIndex.class);

  /** How long a stop waits for an index that is being made to be let go of. */
  private static final Duration LETTING_GO = Duration.ofSeconds(10);

  private final CompletableFuture<Optional<IndexSearcher>> searcher = new CompletableFuture<>();
  private final Thread opening;
  private volatile boolean isOver;

  PlaceIndex(
      @Value("${kontor.gazetteer:}") String made, @Value("${kontor.data}") String dataFolder) {
    var folder = made.isBlank() ? null : Path.of(made);
    var own = Path.of(dataFolder).resolve("search").resolve("places");
    opening =
        Thread.ofPlatform()
            .name("places")
            .daemon()
            .start(
                () -> {
                  try {
                    searcher.complete(open(folder, own));
                  } catch (IOException | RuntimeException failed) {
                    if (!isOver) {
                      LOG.warn(
                          "Places are not searched: their index cannot be read or made", failed);
                    }
                    searcher.complete(Optional.empty());
                  }
                });
  }

  /** A place, how it was found, and what tells it apart. */
  record Hit(
      int id,
      String name,
      String country,
      @Nullable String area,
      long population,
      Closeness closeness) {}

  /**
   * Places of such a name: the closest first, among the equally close the most populous. None while
   * the index is still being made.
   *
   * @param degrees how close it may be; of those with slips only the first that finds anything
   */
  List<Hit> find(Typed typed, List<Closeness> degrees, int limit) {
    var ready = searcher.getNow(Optional.empty());
    if (ready.isEmpty() || typed.isEmpty()) {
      return List.of();
    }
    try {
      return find(ready.get(), typed, degrees, limit);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Hit> find(IndexSearcher searcher, Typed typed, List<Closeness> degrees, int limit)
      throws IOException {
    var hits = new ArrayList<Hit>();
    var seen = new LinkedHashSet<Integer>();
    var stored = searcher.storedFields();
    for (var closeness : degrees) {
      var query = typed.question(closeness);
      var isIdle = closeness.isNear() && (!hits.isEmpty() || typed.isShort());
      if (query.isEmpty() || hits.size() >= limit || isIdle) {
        continue;
      }
      var most = limit + seen.size();
      var found =
          searcher.search(
              query.get(), new TopFieldCollectorManager(NameFields.BY_RANK, most, null, most));
      for (var score : found.scoreDocs) {
        if (hits.size() < limit && seen.add(score.doc)) {
          hits.add(hit(stored.document(score.doc), closeness));
        }
      }
    }
    return hits;
  }

  private static Hit hit(Document entry, Closeness closeness) {
    return new Hit(
        Objects.requireNonNull(entry.getField("id")).numericValue().intValue(),
        entry.get("name"),
        entry.get("country"),
        entry.get("area"),
        Objects.requireNonNull(entry.getField("population")).numericValue().longValue(),
        closeness);
  }

  /** What was looked for before the index was there, and not found, may be found now. */
  @Override
  public String edition() {
    return searcher.isDone() ? "searched" : "opening";
  }

  /** Waits until places can be found, where that takes its time. */
  void await() {
    searcher.join();
  }

  private static Optional<IndexSearcher> open(@Nullable Path made, Path own) throws IOException {
    var edition = GazetteerFile.edition();
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    for (var folder : made == null ? List.of(own) : List.of(made, own)) {
      var opened = open(folder, edition.get());
      if (opened.isPresent()) {
        return opened;
      }
    }
    LOG.info("Making the index of places: this build came without one of its edition");
    make(own);
    return open(own, edition.get());
  }

  /** The index in this folder, if it is whole, of this edition, and made as it is made today. */
  private static Optional<IndexSearcher> open(Path folder, GazetteerFile.Edition edition) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      var reader = DirectoryReader.open(new MMapDirectory(folder));
      if (reader.getIndexCommit().getUserData().equals(mark(edition))) {
        return Optional.of(NameFields.asking(reader));
      }
      reader.close();
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.info("The index of places in {} cannot be read ({})", folder, unreadable.toString());
    }
    return Optional.empty();
  }

  /**
   * Makes the index of this build's gazetteer. What it answers depends on the gazetteer alone,
   * though its files bear the moment they were made.
   */
  static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    var edition = GazetteerFile.edition().orElseThrow();
    var writing =
        NameFields.writing().setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(128);
    try (var directory = new MMapDirectory(folder);
        var writer = new IndexWriter(directory, writing)) {
      GazetteerFile.<IOException>each(row -> writer.addDocument(entry(row)));
      writer.forceMerge(1);
      writer.setLiveCommitData(mark(edition).entrySet());
      writer.commit();
    }
  }

  private static Document entry(GazetteerFile.Row row) {
    var place = row.place();
    var entry = new Document();
    entry.add(new StoredField("id", place.id()));
    entry.add(new StoredField("name", place.name()));
    entry.add(new StoredField("country", place.country()));
    if (place.admin1() != null) {
      entry.add(new StoredField("area", place.admin1()));
    }
    entry.add(new StoredField("population", place.population()));
    NameFields.rank(entry, place.population());
    var names = new LinkedHashSet<String>();
    row.names().stream().map(Typed::folded).filter(name -> !name.isEmpty()).forEach(names::add);
    names.forEach(name -> NameFields.add(entry, name));
    return entry;
  }

  private static Map<String, String> mark(GazetteerFile.Edition edition) {
    var mark = new HashMap<String, String>();
    mark.put("version", NameFields.VERSION);
    mark.put("edition", edition.name());
    mark.put("digest", edition.digest());
    return mark;
  }

  /** Nothing is written into the folder once this has returned. */
  @Override
  public void destroy() throws IOException, InterruptedException {
    isOver = true;
    opening.interrupt();
    opening.join(LETTING_GO);
    var ready = searcher.getNow(Optional.empty());
    if (ready.isPresent()) {
      ready.get().getIndexReader().close();
    }
  }
}
