package city.kontor.places;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * A name without what people leave out or vary when they type it: case, accents, width, hyphens and
 * apostrophes, and the two ways of writing Chinese. Kana are told by their sound, so that they find
 * a name that is known in Latin letters only. Its words stand one space apart.
 */
public final class Folded {

  private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final UnicodeSet KANA = new UnicodeSet("[[:Hira:][:Kana:]]").freeze();
  private static final Transliterator SOUNDED =
      Transliterator.getInstance("Katakana-Latin; Hiragana-Latin");

  private Folded() {}

  public static String of(String name) {
    // Before folding, which takes the marks away that tell pa from ha.
    var sounded = KANA.containsNone(name) ? name : SOUNDED.transliterate(name);
    var words = words(FOLDING.normalize(sounded));
    return hasHan(words) ? SIMPLIFIED.transliterate(words) : words;
  }

  /** Letters and digits as they are, apostrophes gone, everything else a space. */
  private static String words(String folded) {
    var words = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || isMark(c)) {
                append(words, c);
              } else if (!isApostrophe(c) && !words.isEmpty() && !endsInSpace(words)) {
                words.append(' ');
              }
            });
    if (endsInSpace(words)) {
      words.setLength(words.length() - 1);
    }
    return words.toString();
  }

  /** Letters that no table of accents takes apart, as people type them who lack them. */
  private static void append(StringBuilder words, int letter) {
    switch (letter) {
      case 'æ' -> words.append("ae");
      case 'œ' -> words.append("oe");
      case 'þ' -> words.append("th");
      case 'ð', 'đ' -> words.append('d');
      case 'ø' -> words.append('o');
      case 'ł' -> words.append('l');
      case 'ı' -> words.append('i');
      case 'ħ' -> words.append('h');
      // Letters of their own to Unicode, an apostrophe to whoever writes Xi'an or Ta'if.
      case 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', 'ʺ' -> {}
      default -> words.appendCodePoint(letter);
    }
  }

  private static boolean isMark(int c) {
    var type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == '′';
  }

  private static boolean endsInSpace(StringBuilder words) {
    return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
  }

  private static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
