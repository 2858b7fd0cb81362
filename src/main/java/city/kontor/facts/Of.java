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
}
