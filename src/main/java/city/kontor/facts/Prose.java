package city.kontor.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field in which people write freely, so that something may stand there that must not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prose {

  /** Whether no two facts may say the same there: then nor do the marks of two redactions. */
  boolean isUnique() default false;
}
