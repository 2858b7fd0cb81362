package city.kontor.sources;

import city.kontor.history.FactId;
import city.kontor.web.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fact behind a row of data.
 *
 * @param self its own document, with its sources
 * @param sureness sure (corroborated), stated, derived or against (sources disagree)
 */
public record Sourced(String id, String self, @Nullable String sureness) {

  public static Sourced of(FactId fact, Map<FactId, Tick> ticks, Reading reading) {
    var tick = ticks.get(fact);
    return new Sourced(
        fact.toString(), reading.data("/facts/" + fact), tick == null ? null : tick.state());
  }
}
