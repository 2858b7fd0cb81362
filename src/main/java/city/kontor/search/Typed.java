package city.kontor.search;

import city.kontor.places.Folded;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * What somebody typed, as a question for names. No syntax: whatever is typed is a name.
 *
 * <p>The questions are kept, and so is what they know of slips: to make that takes longer than to
 * look for it, and it is asked of two indexes, of whole names and of words. For one thread.
 */
final class Typed {

  /** Names as they are typed. */
  static final List<Closeness> AS_TYPED =
      List.of(Closeness.EXACT, Closeness.BEGINNING, Closeness.WORDS);

  /** Names typed with slips, the fewest first. */
  static final List<Closeness> SLIPPED =
      Arrays.stream(Closeness.values()).filter(Closeness::isNear).toList();

  private static final int LONGEST_SLIPPED = 48;
  private static final int MOST_WORDS_SLIPPED = 4;
  private static final int MOST_WORDS_SLIPPED_TWICE = 1;

  private final String text;
  private final String folded;
  private final Map<Closeness, Optional<Query>> questions = new EnumMap<>(Closeness.class);
  private final Map<Slips, CompiledAutomaton> spellings = new HashMap<>();

  private Typed(String text) {
    this.text = text;
    this.folded = folded(text);
  }

  static Typed of(String text) {
    return new Typed(text);
  }

  /** As names lie in an index; empty when there is no letter or digit in it. */
  static String folded(String text) {
    // Folding may make text longer; what lies behind is never looked at.
    return NameFields.cut(
        Folded.of(NameFields.cut(text, 4 * NameFields.LONGEST)), NameFields.LONGEST);
  }

  /** As it was typed. */
  String text() {
    return text;
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** Whether so few letters are like a name in most languages, when one of them may be wrong. */
  boolean isShort() {
    return isShort(folded);
  }

  /** Whether that name begins with the same letter, however it is written. */
  boolean beginsLike(String name) {
    var other = folded(name);
    return !isEmpty() && !other.isEmpty() && folded.codePointAt(0) == other.codePointAt(0);
  }

  /** The question for names this close; nothing when a name this short allows no such slip. */
  Optional<Query> question(Closeness closeness) {
    return questions.computeIfAbsent(closeness, this::asked);
  }

  private Optional<Query> asked(Closeness closeness) {
    return switch (closeness) {
      case EXACT -> Optional.of(new ConstantScoreQuery(new TermQuery(new Term("whole", folded))));
      case BEGINNING -> Optional.of(beginning());
      case WORDS -> Optional.of(words()).filter(it -> !it.clauses().isEmpty()).map(it -> it);
      case ONE_SLIP -> slips(1);
      case WORDS_WITH_ONE_SLIP -> slipsInWords(1);
      case TWO_SLIPS -> slips(2);
      case WORDS_WITH_TWO_SLIPS -> slipsInWords(2);
    };
  }

  private Query beginning() {
    return folded.codePointCount(0, folded.length()) <= NameFields.LONGEST_START
        ? new ConstantScoreQuery(new TermQuery(new Term("start", folded)))
        : new PrefixQuery(new Term("whole", folded));
  }

  private BooleanQuery words() {
    var all = new BooleanQuery.Builder();
    var words = NameFields.wordsOf(folded);
    for (int i = 0; i < words.size(); i++) {
      var term = new Term("words", words.get(i));
      var isLast = i == words.size() - 1 && words.get(i).length() > 2;
      all.add(isLast ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
    }
    return all.build();
  }

  private Optional<Query> slips(int most) {
    return folded.length() > LONGEST_SLIPPED / most || slipsAllowed(folded) < most
        ? Optional.empty()
        : Optional.of(slipped("whole", new Slips(folded, most, isShort() ? 1 : most - 1)));
  }

  /** Slips cost by the word and by the slip: names of many words are compared as a whole only. */
  private Optional<Query> slipsInWords(int most) {
    var words = NameFields.wordsOf(folded);
    if (folded.length() > LONGEST_SLIPPED
        || words.size() > (most == 1 ? MOST_WORDS_SLIPPED : MOST_WORDS_SLIPPED_TWICE)
        || words.stream().noneMatch(it -> !isShort(it) && slipsAllowed(it) >= most)) {
      return Optional.empty();
    }
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var allowed = isShort(word) ? 0 : Math.min(most, slipsAllowed(word));
      all.add(slipped("words", new Slips(word, allowed, 1)), Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  /** The first letter counts as right in words, and where two others may be wrong. */
  private Query slipped(String field, Slips slips) {
    return slips.most() == 0
        ? new TermQuery(new Term(field, slips.text()))
        : new SlippedQuery(field, slips, spellings.computeIfAbsent(slips, Slips::spellings));
  }

  private static int slipsAllowed(String text) {
    var length = text.codePointCount(0, text.length());
    return length < 3 ? 0 : length < 6 ? 1 : 2;
  }

  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) < 4;
  }
}
