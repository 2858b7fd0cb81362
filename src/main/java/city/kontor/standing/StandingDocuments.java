package city.kontor.standing;

import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.rules.Right;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Csv;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members stand with a network on a day, as data and as a table. */
@Component
class StandingDocuments {

  private static final int BATCH = 1000;

  private final StandingSheets sheets;

  StandingDocuments(StandingSheets sheets) {
    this.sheets = sheets;
  }

  StandingData one(
      Networks.Listed network, Organizations.Listed member, Set<FactId> seeing, Reading reading) {
    return data(
        network, List.of(sheets.of(network.id(), member.id(), seeing, reading)), null, reading);
  }

  StandingData data(Networks.Listed network, Set<FactId> seeing, Paging paging, Reading reading) {
    var brought = paging.part(sheets.sorted(network, seeing, reading));
    return data(
        network,
        paging.rows(brought),
        paging.hasNext(brought)
            ? reading.data(reading.path() + "?page=" + (paging.page() + 1))
            : null,
        reading);
  }

  private StandingData data(
      Networks.Listed network,
      List<StandingSheets.Judged> shown,
      @Nullable String next,
      Reading reading) {
    var parties = sheets.parties(network.id(), shown, reading);
    var say = sheets.say(shown.stream().map(StandingSheets.Judged::verdict).toList(), reading);
    var examples = sheets.examples(reading);
    return new StandingData(
        reading.data(reading.path()),
        parties.networkData(network.id()),
        reading.on(),
        shown.stream()
            .map(
                it ->
                    new StandingData.Row(
                        parties.data(it.member()),
                        Words.key(it.verdict().standing()),
                        sheets.mark(it, examples, reading) == null ? null : Sources.EXAMPLE,
                        say.data(it.verdict().because()),
                        Arrays.stream(Right.values())
                            .map(
                                right ->
                                    new StandingData.Granted(
                                        Words.key(right),
                                        Words.key(it.verdict().on(right).outcome()),
                                        say.data(it.verdict().on(right).because())))
                            .toList(),
                        it.verdict().votes(),
                        say.data(it.verdict().weighed())))
            .toList(),
        next);
  }

  Csv csv(Networks.Listed network, Set<FactId> seeing, Reading reading) {
    var words = sheets.words(reading);
    var headings = new ArrayList<String>();
    headings.add(words.say("members.column.name"));
    headings.add(words.say("members.column.country"));
    headings.add(words.say("standing.column"));
    for (var right : Right.values()) {
      headings.add(words.word("word.right", right));
    }
    headings.add(words.say("standing.column.votes"));
    headings.add(words.say("standing.column.why"));
    headings.add(words.say("sources.column.example"));
    return new Csv(
        headings,
        writer -> {
          var all = sheets.sorted(network, seeing, reading);
          var examples = sheets.examples(reading);
          for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(from + BATCH, all.size()));
            var parties = sheets.parties(network.id(), batch, reading);
            var say =
                sheets.say(batch.stream().map(StandingSheets.Judged::verdict).toList(), reading);
            batch.forEach(
                it -> writer.accept(cells(it, sheets.mark(it, examples, reading), parties, say)));
          }
        });
  }

  private static List<@Nullable String> cells(
      StandingSheets.Judged it, @Nullable Tick mark, Parties parties, StandingWords say) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(parties.text(it.member()));
    cells.add(parties.country(it.member()));
    cells.add(say.standing(it.verdict()));
    for (var right : Right.values()) {
      cells.add(say.outcome(it.verdict().on(right).outcome()));
    }
    var votes = it.verdict().votes();
    cells.add(votes == null ? "" : votes.toPlainString());
    cells.add(say.why(it.verdict()));
    cells.add(mark == null ? "" : mark.words());
    return cells;
  }
}
