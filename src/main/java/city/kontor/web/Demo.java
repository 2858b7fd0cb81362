package city.kontor.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** There only where Kontor runs for trying it out: every page says so. */
@Component
@ConditionalOnBooleanProperty("kontor.demo")
class Demo implements Backdrop {

  @Override
  public String edition() {
    return "demo";
  }
}
