package city.kontor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * How names lie in an index, the same for the register and for the gazetteer. The index keeps what
 * is more important in front, so that the best few are found without looking at the rest.
 */
final class NameFields {

  /** Changed whenever names lie otherwise: an index made before is made again. */
  static final String VERSION = "3";

  /** What is more important comes first. */
  static final Sort BY_RANK = new Sort(new SortField("rank", SortField.Type.LONG, true));

  /** What is longer is cut before it is kept or asked for. */
  static final int LONGEST = 120;

  /** So many of its first letters are kept as terms: what begins so is found at once. */
  static final int LONGEST_START = 4;

  private static final int MOST_WORDS = 8;
  private static final Analyzer WORDS = new Words(true);
  private static final Analyzer WORDS_ASKED = new Words(false);

  private NameFields() {}

  /** Words between spaces; Chinese, Japanese and Korean by their pairs of characters. */
  private static final class Words extends Analyzer {

    private final boolean single;

    private Words(boolean single) {
      this.single = single;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new StandardTokenizer();
      var all =
          CJKBigramFilter.HAN
              | CJKBigramFilter.HIRAGANA
              | CJKBigramFilter.KATAKANA
              | CJKBigramFilter.HANGUL;
      return new TokenStreamComponents(words, new CJKBigramFilter(words, all, single));
    }
  }

  /** How an index of names is written. */
  static IndexWriterConfig writing() {
    return new IndexWriterConfig(WORDS).setIndexSort(BY_RANK);
  }

  /**
   * How an index of names is asked. Nothing of what was asked is kept: hardly anybody asks the same
   * twice, and what is kept of a name with slips is hundreds of times larger than Lucene, which
   * keeps a thousand questions for all indexes together, counts it to be.
   */
  static IndexSearcher asking(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return searcher;
  }

  /** Adds a name, folded already, to the entry of what carries it. */
  static void add(Document entry, String folded) {
    var name = cut(folded, LONGEST);
    entry.add(new StringField("whole", name, Field.Store.NO));
    var length = name.codePointCount(0, name.length());
    for (int i = 1; i <= Math.min(length, LONGEST_START); i++) {
      entry.add(new StringField("start", cut(name, i), Field.Store.NO));
    }
    entry.add(new TextField("words", name, Field.Store.NO));
  }

  static void rank(Document entry, long rank) {
    entry.add(new NumericDocValuesField("rank", rank));
  }

  /** The first words of a folded text, cut as those in the index are. */
  static List<String> wordsOf(String folded) {
    var words = new ArrayList<String>();
    try (TokenStream stream = WORDS_ASKED.tokenStream("words", folded)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < MOST_WORDS && stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** The first so many characters, never half of one. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
