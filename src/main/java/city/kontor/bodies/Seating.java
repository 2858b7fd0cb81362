package city.kontor.bodies;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sourced;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Lifeline;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where in some bodies, gathered once, on the day of a reading.
 *
 * @param names of bodies and people
 * @param complete the bodies whose list of holders is complete on the day
 */
record Seating(
    Map<FactId, List<Kept<Seat>>> seats,
    Map<FactId, List<Kept<Holding>>> holdings,
    Parties parties,
    ChosenNames names,
    Map<FactId, Tick> ticks,
    Set<FactId> complete,
    Offices say,
    Reading reading) {

  List<BodyPage.SeatRow> rows(Bodies.Listed body) {
    return of(body).map(seat -> row(body, seat)).toList();
  }

  List<BodyData.SeatData> data(Bodies.Listed body) {
    return of(body).map(seat -> data(body, seat)).toList();
  }

  /** A line for each holder of each seat. */
  List<Lifeline> lines(Bodies.Listed body) {
    return of(body).flatMap(seat -> runs(seat).stream().map(it -> line(body, seat, it))).toList();
  }

  /** When it was set up and when it ended, who took a seat in it and who gave one up. */
  List<Change> changes(Bodies.Listed body) {
    var own =
        Change.of(
            body.body().period(),
            "bodies.change.began",
            "bodies.change.ended",
            body.id(),
            reading.to(body.path()),
            () -> names.text(body.id()));
    var taken =
        of(body)
            .flatMap(seat -> runs(seat).stream().flatMap(it -> changes(body, seat, it).stream()));
    return Stream.concat(own.stream(), taken).toList();
  }

  private List<Change> changes(Bodies.Listed body, Kept<Seat> seat, Run run) {
    var words = say.words();
    return Change.of(
        run.period(),
        "bodies.change.seated",
        "bodies.change.unseated",
        run.terms().getFirst().id(),
        reading.to(body.path()),
        () ->
            words.say(
                "changes.of",
                parties.text(run.holder()),
                words.say(
                    "changes.part",
                    names.text(body.id()),
                    say.office(seat.fact().office(), body.body().kind()))));
  }

  @Nullable Tick tick(FactId fact) {
    return ticks.get(fact);
  }

  private Stream<Kept<Seat>> of(Bodies.Listed body) {
    return seats.getOrDefault(body.id(), List.of()).stream();
  }

  private List<Kept<Holding>> held(Kept<Seat> seat) {
    return holdings.getOrDefault(seat.id(), List.of());
  }

  /** By the holders' names. */
  private List<Run> runs(Kept<Seat> seat) {
    return Run.of(held(seat)).stream()
        .sorted(Comparator.comparing(Run::holder, parties.order()))
        .toList();
  }

  private BodyPage.SeatRow row(Bodies.Listed body, Kept<Seat> kept) {
    var seat = kept.fact();
    var runs = runs(kept);
    var vacant = vacant(body, kept);
    return new BodyPage.SeatRow(
        say.office(seat.office(), body.body().kind()),
        say.basis(seat.basis()),
        say.spell(seat.period()),
        say.said(
            seat.number(),
            Run.count(runs, reading.on(), Certainty.CERTAIN),
            Run.count(runs, reading.on(), Certainty.POSSIBLE),
            vacant),
        Run.on(runs, reading.on(), it -> holder(it, seat)),
        ticks.get(kept.id()));
  }

  private BodyPage.HolderRow holder(Run.Shown shown, Seat seat) {
    var it = shown.term();
    var basis = it.fact().basis();
    return new BodyPage.HolderRow(
        parties.link(it.fact().holder()),
        it.fact().person() == null ? null : names.of(it.fact().person()),
        basis == seat.basis() ? "" : say.basis(basis),
        say.spell(shown.period()),
        ticks.get(it.id()));
  }

  private BodyData.SeatData data(Bodies.Listed body, Kept<Seat> kept) {
    var seat = kept.fact();
    return new BodyData.SeatData(
        body.slug() + "/" + seat.office(),
        seat.office(),
        seat.number(),
        Words.keyOrNull(seat.basis()),
        Written.spell(seat.period()),
        complete.contains(body.id()),
        vacant(body, kept),
        Sourced.of(kept.id(), ticks, reading),
        held(kept).stream()
            .map(
                it ->
                    new BodyData.HoldingData(
                        parties.data(it.fact().holder()),
                        it.fact().person() == null ? null : names.of(it.fact().person()),
                        Words.keyOrNull(it.fact().basis()),
                        Written.spell(it.fact().period()),
                        Words.key(it.fact().period().on(reading.on())),
                        Sourced.of(it.id(), ticks, reading)))
            .toList());
  }

  private Lifeline line(Bodies.Listed body, Kept<Seat> seat, Run run) {
    var who = parties.link(run.holder());
    var address = who.address();
    return new Lifeline(
        who.text(),
        who.language(),
        0,
        address == null ? reading.to(body.path()) : address,
        say.office(seat.fact().office(), body.body().kind())
            + say.words().say("layout.colon")
            + say.words().period(run.period()),
        "seat",
        run.period());
  }

  private @Nullable Vacancies vacant(Bodies.Listed body, Kept<Seat> seat) {
    var runs = Run.of(held(seat));
    return Vacancies.of(
        seat.fact().number(),
        Run.count(runs, reading.on(), Certainty.CERTAIN),
        Run.count(runs, reading.on(), Certainty.POSSIBLE),
        complete.contains(body.id()) && seat.fact().period().certainlyOn(reading.on()));
  }
}
