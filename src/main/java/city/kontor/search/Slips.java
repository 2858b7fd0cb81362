package city.kontor.search;

import java.util.Arrays;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * How often somebody may have slipped in typing a text: a letter too many, too few, another one, or
 * two that changed places.
 *
 * @param most at most two
 * @param right how many letters at the beginning are right; fewer than the text has
 */
record Slips(String text, int most, int right) {

  /** Every spelling that these slips lead to. To compute them is most of what it costs. */
  CompiledAutomaton spellings() {
    var letters = text.codePoints().toArray();
    var right = new String(letters, 0, this.right);
    var rest = Arrays.copyOfRange(letters, this.right, letters.length);
    var spellings =
        new LevenshteinAutomata(rest, Character.MAX_CODE_POINT, true).toAutomaton(most, right);
    return new CompiledAutomaton(spellings, true, false);
  }
}
