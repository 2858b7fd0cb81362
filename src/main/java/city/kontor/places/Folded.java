package city.kontor.places;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * A name without what people leave out or vary when they type it: case, accents, width, and the two
 * ways of writing Chinese.
 */
public final class Folded {

  private static final Transliterator MARKS =
      Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Traditional-Simplified; NFC");
  private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();

  private Folded() {}

  public static String of(String name) {
    var folded = CASE.normalize(name);
    if (folded.chars().allMatch(c -> c < 128)) {
      return folded.strip();
    }
    return MARKS.transliterate(folded).replace('\u00f8', 'o').replace('\u0142', 'l').strip();
  }
}
