package city.kontor.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks once, when first needed, and only by one reader at a time. */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> asked;
  private @Nullable T answer;

  public Once(Supplier<T> asked) {
    this.asked = asked;
  }

  @Override
  public T get() {
    if (answer == null) {
      answer = asked.get();
    }
    return answer;
  }
}
