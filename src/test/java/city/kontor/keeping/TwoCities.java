package city.kontor.keeping;

import city.kontor.accounts.Browsing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two cities, and somebody who keeps the record of each: each test has two of its own. */
abstract class TwoCities {

  @Autowired Workplace work;

  String here;
  String there;
  Browsing keeper;
  Browsing other;

  private final String one;
  private final String another;

  TwoCities(String one, String another) {
    this.one = one;
    this.another = another;
  }

  @BeforeEach
  void twoCities() {
    here = work.city(one);
    there = work.city(another);
    keeper = work.editor(here);
    other = work.editor(there);
  }

  /** The slug of the pair of two cities. */
  static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
  }
}
