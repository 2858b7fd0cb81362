package city.kontor.search;

import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.places.GazetteerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;

/**
 * Measures how long a look-up takes over all names of the gazetteer and those of a register; where
 * the register has no index yet, it is one that knows as many again: every place as a city of its
 * own, with every name. Prints for each way of typing the median and the p99, of the clock and of
 * the processor.
 */
public final class MeasureSearch {

  private static final int ASKED = 1_000;
  private static final int MOST = 20;

  /** Tells what a look-up costs apart from what a busy machine makes of it. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private MeasureSearch() {}

  /** Takes the folder of the index of places, and one for the register's, made when it is empty. */
  public static void main(String[] arguments) throws IOException {
    var names = new ArrayList<String>();
    GazetteerFile.<RuntimeException>each(
        row -> names.addAll(row.names().stream().distinct().toList()));
    var register = Path.of(arguments[1]);
    try (var directory = new MMapDirectory(register)) {
      if (!DirectoryReader.indexExists(directory)) {
        fill(directory);
      }
      try (var places = DirectoryReader.open(new MMapDirectory(Path.of(arguments[0])));
          var cities = DirectoryReader.open(directory)) {
        System.out.printf(Locale.ROOT, "names\t%d\t%d%n", names.size(), cities.numDocs());
        names.addAll(namesOf(cities));
        measure(NameFields.asking(cities), NameFields.asking(places), names);
      }
    }
  }

  private static void fill(MMapDirectory directory) throws IOException {
    try (var writer = new IndexWriter(directory, NameFields.writing().setRAMBufferSizeMB(128))) {
      GazetteerFile.<IOException>each(
          row -> {
            var bearer = new FactId(new UUID(0, row.place().id()));
            for (var name : row.names().stream().distinct().toList()) {
              writer.addDocument(NameIndex.entry(bearer, new Named(name, "und"), 6));
            }
          });
    }
  }

  private static List<String> namesOf(DirectoryReader register) throws IOException {
    var names = new ArrayList<String>();
    var stored = register.storedFields();
    for (int i = 0; i < register.maxDoc(); i++) {
      names.add(stored.document(i).get("name"));
    }
    return names;
  }

  private static void measure(IndexSearcher cities, IndexSearcher places, List<String> names) {
    for (var kind : Kind.values()) {
      var typed = typed(kind, names);
      typed.subList(0, ASKED / 10).forEach(it -> look(cities, places, it));
      var elapsed = new long[ASKED];
      var computed = new long[ASKED];
      for (int i = 0; i < ASKED; i++) {
        var start = System.nanoTime();
        var startOfThread = THREAD.getCurrentThreadCpuTime();
        look(cities, places, typed.get(i));
        computed[i] = THREAD.getCurrentThreadCpuTime() - startOfThread;
        elapsed[i] = System.nanoTime() - start;
      }
      System.out.println(
          kind.name().toLowerCase(Locale.ROOT) + "\t" + said(elapsed) + "\t" + said(computed));
    }
  }

  /** The median and the p99, in milliseconds. */
  private static String said(long[] times) {
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "%.2f\t%.2f",
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6);
  }

  private static Looked look(IndexSearcher cities, IndexSearcher places, String typed) {
    return Looked.up(
        Typed.of(typed),
        MOST,
        (it, degrees, most) -> {
          try {
            return NameIndex.find(cities, it, degrees, most);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        },
        (it, degrees, most) -> {
          try {
            return PlaceIndex.find(places, it, degrees, most);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  /** How a name is typed: whole, so far, with a slip, or in bits of two. */
  private enum Kind {
    WHOLE,
    BEGINNING,
    SLIPS,
    WORDS
  }

  /** The same every time: drawn with a fixed seed. */
  private static List<String> typed(Kind kind, List<String> names) {
    var random = new Random(21);
    var typed = new ArrayList<String>();
    while (typed.size() < ASKED) {
      var name = names.get(random.nextInt(names.size()));
      typed.add(
          switch (kind) {
            case WHOLE -> name;
            case BEGINNING -> name.substring(0, 1 + random.nextInt(Math.min(6, name.length())));
            case SLIPS -> slipped(slipped(name, random), random);
            case WORDS -> name.split(" ", -1)[0] + " " + names.get(random.nextInt(names.size()));
          });
    }
    return typed;
  }

  private static String slipped(String name, Random random) {
    if (name.isEmpty()) {
      return "n";
    }
    var at = random.nextInt(name.length());
    var end = name.substring(Math.min(name.length(), at + 1));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + end;
      case 1 -> name.substring(0, at) + "e" + end;
      default ->
          end.isEmpty()
              ? name + "n"
              : name.substring(0, at) + end.charAt(0) + name.charAt(at) + end.substring(1);
    };
  }
}
