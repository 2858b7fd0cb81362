package city.kontor.briefings;

import java.util.function.Function;
import java.util.stream.Stream;

/** The same of either city, in the order in which the reader named them. */
record Both<T>(T one, T other) {

  <R> Both<R> map(Function<T, R> change) {
    return new Both<>(change.apply(one), change.apply(other));
  }

  Stream<T> stream() {
    return Stream.of(one, other);
  }
}
