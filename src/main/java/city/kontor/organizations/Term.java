package city.kontor.organizations;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/** A person's time in a public office of an organization. */
public record Term(
    @Of("people") FactId person,
    @Of("organizations") FactId organization,
    String office,
    Period period) {}
