package city.kontor.rules;

import city.kontor.history.FactId;

/** A rule with its identity, under which its sources and history are found. */
public record Ruled<R extends Rule>(FactId id, R rule) {}
