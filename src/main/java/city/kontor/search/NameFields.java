package city.kontor.search;

import city.kontor.places.Folded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * How names lie in an index and how they are asked for, the same for the register and for the
 * gazetteer. No syntax: whatever is typed is a name. The index keeps what is more important in
 * front, so that the best few are found without looking at the rest.
 */
final class NameFields {

  /** Changed whenever names lie otherwise: an index made before is made again. */
  static final String VERSION = "3";

  /** Names as they are typed. */
  static final List<Closeness> AS_TYPED =
      List.of(Closeness.EXACT, Closeness.BEGINNING, Closeness.WORDS);

  /** Names typed with slips, the fewest first. */
  static final List<Closeness> SLIPPED =
      Arrays.stream(Closeness.values()).filter(Closeness::isNear).toList();

  /** What is more important comes first. */
  static final Sort BY_RANK = new Sort(new SortField("rank", SortField.Type.LONG, true));

  private static final int LONGEST = 120;
  private static final int LONGEST_START = 4;
  private static final int LONGEST_SLIPPED = 48;
  private static final int MOST_WORDS_SLIPPED = 4;
  private static final int MOST_WORDS_SLIPPED_TWICE = 1;
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

  /** What was typed, folded; nothing when there is no letter or digit in it. */
  static Optional<String> typed(String text) {
    // Folding may make text longer; what lies behind is never looked at.
    return Optional.of(cut(Folded.of(cut(text, 4 * LONGEST)), LONGEST)).filter(it -> !it.isEmpty());
  }

  /** The question for names this close; nothing when a name this short allows no such slip. */
  static Optional<Query> query(String typed, Closeness closeness) {
    return switch (closeness) {
      case EXACT -> Optional.of(new ConstantScoreQuery(new TermQuery(new Term("whole", typed))));
      case BEGINNING -> Optional.of(beginning(typed));
      case WORDS -> Optional.of(words(typed)).filter(it -> !it.clauses().isEmpty()).map(it -> it);
      case ONE_SLIP -> slips(typed, 1);
      case WORDS_WITH_ONE_SLIP -> slipsInWords(typed, 1);
      case TWO_SLIPS -> slips(typed, 2);
      case WORDS_WITH_TWO_SLIPS -> slipsInWords(typed, 2);
    };
  }

  private static Query beginning(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST_START
        ? new ConstantScoreQuery(new TermQuery(new Term("start", typed)))
        : new PrefixQuery(new Term("whole", typed));
  }

  private static BooleanQuery words(String typed) {
    var all = new BooleanQuery.Builder();
    var words = wordsOf(typed);
    for (int i = 0; i < words.size(); i++) {
      var term = new Term("words", words.get(i));
      var isLast = i == words.size() - 1 && words.get(i).length() > 2;
      all.add(isLast ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
    }
    return all.build();
  }

  private static Optional<Query> slips(String typed, int most) {
    return typed.length() > LONGEST_SLIPPED / most || slipsAllowed(typed) < most
        ? Optional.empty()
        : Optional.of(slipped("whole", typed, most, isShort(typed) ? 1 : most - 1));
  }

  /** Slips cost by the word and by the slip: names of many words are compared as a whole only. */
  private static Optional<Query> slipsInWords(String typed, int most) {
    var words = wordsOf(typed);
    if (typed.length() > LONGEST_SLIPPED
        || words.size() > (most == 1 ? MOST_WORDS_SLIPPED : MOST_WORDS_SLIPPED_TWICE)
        || words.stream().noneMatch(it -> !isShort(it) && slipsAllowed(it) >= most)) {
      return Optional.empty();
    }
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var allowed = isShort(word) ? 0 : Math.min(most, slipsAllowed(word));
      all.add(slipped("words", word, allowed, 1), Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  /** The first letter counts as right in words, and where two others may be wrong. */
  private static Query slipped(String field, String text, int slips, int right) {
    var term = new Term(field, text);
    return slips == 0 ? new TermQuery(term) : new FuzzyQuery(term, slips, right);
  }

  private static int slipsAllowed(String text) {
    var length = text.codePointCount(0, text.length());
    return length < 3 ? 0 : length < 6 ? 1 : 2;
  }

  /** Whether so few letters are like a name in most languages, when one of them may be wrong. */
  static boolean isShort(String typed) {
    return typed.codePointCount(0, typed.length()) < 4;
  }

  /** Whether both begin with the same letter, however it is written. */
  static boolean beginAlike(String typed, String name) {
    var one = typed(typed).orElse("");
    var other = typed(name).orElse("");
    return !one.isEmpty() && !other.isEmpty() && one.codePointAt(0) == other.codePointAt(0);
  }

  private static List<String> wordsOf(String typed) {
    var words = new ArrayList<String>();
    try (TokenStream stream = WORDS_ASKED.tokenStream("words", typed)) {
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
  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
