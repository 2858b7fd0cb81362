package city.kontor.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which space of addresses a reference is looked up: {@code @Of("organizations")}. A
 * reference without it is written as a path, such as {@code organizations/taipei}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Of {

  /** The space, a plural noun as in addresses. */
  String value();

  /**
   * The fields of what is referred to by which it may be named instead of by its address, as a pair
   * is by its two cities. Whoever states a fact of one that is not there yet states it with it.
   */
  String[] by() default {};
}
