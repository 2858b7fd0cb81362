package city.kontor.web;

import city.kontor.history.FactId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pictures of things of the record, for where a link to their page is shown. */
@Component
public class Pictures {

  private final ObjectProvider<Pictured> modules;

  Pictures(ObjectProvider<Pictured> modules) {
    this.modules = modules;
  }

  /** By the first module that knows the thing; the last of them draws anything. */
  public byte[] of(FactId thing, Reading reading) {
    return modules
        .orderedStream()
        .flatMap(it -> it.of(thing, reading).stream())
        .findFirst()
        .orElseThrow();
  }
}
