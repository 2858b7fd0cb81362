package city.kontor.search;

import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import city.kontor.places.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/**
 * The names of the register in an index of this node, made from the record and caught up with it by
 * recording number before each search. Names are folded ({@link Folded}), so case, accents and the
 * two ways of writing Chinese do not matter; one or two slips are forgiven.
 */
@Component
class NameIndex {

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 8;

  private final Names names;
  private final Recordings recordings;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private long caughtUp;

  NameIndex(Names names, Recordings recordings) throws IOException {
    this.names = names;
    this.recordings = recordings;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
    writer.commit();
  }

  /** Something found, and the name by which it was found. */
  record Hit(FactId bearer, String name) {}

  /** What carries a name like this, the best first; each thing once. */
  List<Hit> find(String typed, int limit) {
    var folded = Folded.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    if (folded.isBlank()) {
      return List.of();
    }
    catchUp();
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      var found = new LinkedHashMap<String, Hit>();
      var stored = searcher.storedFields();
      for (var score : searcher.search(query(folded), limit * 6).scoreDocs) {
        var document = stored.document(score.doc);
        var bearer = document.get("bearer");
        found.putIfAbsent(bearer, new Hit(FactId.of(bearer), document.get("name")));
      }
      return found.values().stream().limit(limit).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The whole name, then its beginning, then its words, then words that are nearly it. */
  private static Query query(String folded) {
    var query = new BooleanQuery.Builder();
    should(query, new TermQuery(new Term("whole", folded)), 100);
    should(query, new PrefixQuery(new Term("whole", folded)), 30);
    if (folded.codePointCount(0, folded.length()) > 3) {
      should(query, new FuzzyQuery(new Term("whole", folded), folded.length() > 5 ? 2 : 1, 1), 10);
    }
    var words = folded.split("\\s+", -1);
    var all = new BooleanQuery.Builder();
    for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
      var word = new BooleanQuery.Builder();
      should(word, new TermQuery(new Term("words", words[i])), 6);
      should(word, new PrefixQuery(new Term("words", words[i])), 3);
      if (words[i].length() > 3) {
        should(
            word, new FuzzyQuery(new Term("words", words[i]), words[i].length() > 5 ? 2 : 1, 1), 1);
      }
      all.add(word.build(), BooleanClause.Occur.MUST);
    }
    query.add(all.build(), BooleanClause.Occur.SHOULD);
    return query.build();
  }

  private static void should(BooleanQuery.Builder query, Query part, float weight) {
    query.add(new BoostQuery(new ConstantScoreQuery(part), weight), BooleanClause.Occur.SHOULD);
  }

  private synchronized void catchUp() {
    var now = recordings.now().no();
    if (now == caughtUp) {
      return;
    }
    try {
      var changed = new LinkedHashMap<FactId, List<Names.Bearing>>();
      names
          .since(caughtUp, now)
          .forEach(
              it -> changed.computeIfAbsent(it.bearer(), _ -> new java.util.ArrayList<>()).add(it));
      for (Map.Entry<FactId, List<Names.Bearing>> it : changed.entrySet()) {
        writer.deleteDocuments(new Term("bearer", it.getKey().toString()));
        for (var name : it.getValue()) {
          writer.addDocument(document(name));
        }
      }
      writer.commit();
      caughtUp = now;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Document document(Names.Bearing name) {
    var folded = Folded.of(name.text());
    var document = new Document();
    document.add(new StringField("bearer", name.bearer().toString(), Field.Store.YES));
    document.add(new StringField("name", name.text(), Field.Store.YES));
    document.add(new StringField("whole", folded, Field.Store.NO));
    document.add(new TextField("words", folded.replaceAll("[\\p{Punct}・‧]+", " "), Field.Store.NO));
    return document;
  }
}
