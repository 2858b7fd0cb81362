package city.kontor.standing;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.TestRegister;
import city.kontor.dues.Dues;
import city.kontor.dues.Invoice;
import city.kontor.facts.Form;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.rules.Right;
import city.kontor.sources.Sources;
import city.kontor.sources.Sureness;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * By random sequences of acts on the record itself: what is recorded of later days, a change of
 * category, other rules or other figures reach neither an invoice that was issued nor the standing
 * on a day before. The seed is fixed, so a failure comes back.
 */
class LaterActsTests {

  private static final int SEQUENCES = 12;
  private static final int ACTS = 8;
  private static final LocalDate DAY = LocalDate.parse("2013-06-01");

  private static TestRegister register;
  private static Dues dues;
  private static Standings standings;
  private static Sources sources;
  private static FactId source;
  private static FactId later;

  @BeforeAll
  static void open() {
    register = new TestRegister(Standings.class);
    dues = register.get(Dues.class);
    standings = register.get(Standings.class);
    sources = register.get(Sources.class);
    source = register.source("a-paper");
    later = register.source("a-later-paper", Sources.EXAMPLE);
  }

  @AfterAll
  static void close() {
    register.close();
  }

  @Test
  void neitherAnInvoiceNorStandingOnADayBeforeIsReached() {
    var random = new Random(2026);
    for (int i = 0; i < SEQUENCES; i++) {
      new Sequence(i, random).play();
    }
  }

  /** One member of one network, act by act. */
  private static final class Sequence {

    private final String network;
    private final String city;
    private final Random random;
    private final FactId networkId;
    private final FactId cityId;
    private final FactId fee;
    private final FactId figure;
    private final FactId invoice;
    private final Map<FactId, Form> forms = new LinkedHashMap<>();
    private FactId book;
    private FactId membership;
    private LocalDate last = DAY;
    private int made;

    Sequence(int i, Random random) {
      this.random = random;
      network = "network-" + i;
      city = "city-" + i;
      networkId = register.organization(network, "network", source);
      cityId = register.organization(city, "local-government", source);
      state("category", "slug", network + "-full", "network", network);
      state("category", "slug", network + "-associate", "network", network);
      book = state("rule-book", "slug", network + "-rules", "network", network, "since", "2001");
      state("article", "slug", network + "-7", "book", network + "-rules", "number", "7");
      fee = fee(network + "-7", "0.01");
      vote(network + "-7");
      membership =
          state(
              "membership",
              "network",
              network,
              "organization",
              city,
              "kind",
              "member",
              "category",
              network + "-full",
              "since",
              "2011-01-01");
      figure = figure("120000", "2010");
      invoice =
          state(
              "invoice",
              "network",
              network,
              "organization",
              city,
              "year",
              "2012",
              "number",
              "2012-7",
              "amount",
              "1200",
              "currency",
              "EUR",
              "issued-on",
              "2012-01-15",
              "due-on",
              "2012-03-31",
              "fee-rule",
              fee.toString(),
              "category",
              network + "-full",
              "inhabitants",
              "120000",
              "steps",
              "0.01 for each of 120,000 inhabitants.");
      pays("2011", "2011-03-01");
      if (random.nextBoolean()) {
        pays("2012", "2012-05-01");
      }
    }

    void play() {
      var issued = register.recordings().now();
      var asked = invoice(issued);
      var verdict = verdict(issued);
      var marks = marks(verdict, issued);
      assertThat(verdict.on(Right.VOTE).outcome()).isNotEqualTo(Outcome.NOT_KNOWN);
      assertThat(marks).isNotEmpty().allSatisfy((_, it) -> assertThat(it.example()).isFalse());
      for (int i = 0; i < ACTS; i++) {
        last = last.plusDays(1 + random.nextInt(300));
        var act = random.nextInt(10);
        act(act, last.toString());
        var now = register.recordings().now();
        assertThat(invoice(now)).as("the invoice after act %s", act).isEqualTo(asked);
        assertThat(verdict(now)).as("the verdict after act %s on %s", act, last).isEqualTo(verdict);
        assertThat(marks(verdict, now))
            .as("how sure it is after act %s on %s", act, last)
            .isEqualTo(marks);
        assertThat(sources.examples(now)).doesNotContainAnyElementsOf(inputs(verdict));
      }
      reachesBothWhatIsMeantTo(asked, verdict);
      assertThat(invoice(issued)).as("as it was issued").isEqualTo(asked);
      assertThat(verdict(issued)).as("as known then").isEqualTo(verdict);
    }

    private static List<FactId> inputs(Verdict verdict) {
      return StandingWords.inputs(Stream.of(verdict)).toList();
    }

    private static Map<FactId, Sureness> marks(Verdict verdict, Recorded recorded) {
      return sources.sureness(inputs(verdict), recorded);
    }

    /** What is said of the invoice itself, and of a day before, does change them. */
    private void reachesBothWhatIsMeantTo(Kept<Invoice> asked, Verdict verdict) {
      correct(invoice, "amount", "5");
      assertThat(invoice(register.recordings().now())).isNotEqualTo(asked);
      state(
          "suspension",
          "membership",
          first().toString(),
          "since",
          "2013-01-01",
          "until",
          "2013-06-02");
      assertThat(verdict(register.recordings().now())).isNotEqualTo(verdict);
    }

    /** The spell that held on the day. */
    private FactId first() {
      return forms.entrySet().stream()
          .filter(it -> it.getValue().get("since").filter("2011-01-01"::equals).isPresent())
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }

    private void act(int act, String on) {
      switch (act) {
        case 0 -> membership = change(membership, "category", network + "-associate", on);
        case 1 -> {
          var next = network + "-" + on;
          end(book, on);
          book = state("rule-book", "slug", next, "network", network, "since", on);
          state("article", "slug", next + "-7", "book", next, "number", "7");
          fee(next + "-7", "0.05");
        }
        case 2 -> correct(fee, "rate", "0.0" + (2 + random.nextInt(8)));
        case 3 -> correct(figure, "number", String.valueOf(1000 * (1 + random.nextInt(900))));
        case 4 -> figure("500000", on);
        case 5 -> pays(on.substring(0, 4), on);
        case 6 ->
            state("waiver", "network", network, "organization", city, "year", "2012", "on", on);
        case 7 ->
            state(
                "suspension", "membership", membership.toString(), "since", on, "until", after(on));
        case 8 ->
            state(
                "invoice",
                "network",
                network,
                "organization",
                city,
                "year",
                on.substring(0, 4),
                "number",
                "later-" + made,
                "amount",
                "7",
                "currency",
                "EUR",
                "issued-on",
                on);
        default -> membership = change(membership, "category", network + "-full", on);
      }
    }

    private static String after(String day) {
      return LocalDate.parse(day).plusDays(1).toString();
    }

    private FactId fee(String article, String rate) {
      return state(
          "fee-rule", "article", article, "formula", "linear", "currency", "EUR", "rate", rate);
    }

    private void vote(String article) {
      state(
          "entitlement",
          "article",
          article,
          "right",
          "vote",
          "granted",
          "true",
          "paid",
          "year-before");
    }

    private FactId figure(String number, String on) {
      return state(
          "observation",
          "organization",
          city,
          "measure",
          "inhabitants",
          "number",
          number,
          "on",
          on);
    }

    private void pays(String year, String received) {
      state(
          "payment",
          "network",
          network,
          "organization",
          city,
          "year",
          year,
          "covers",
          "year",
          "received-on",
          received);
    }

    private FactId state(String kind, String... fields) {
      var form = form(fields);
      made++;
      var id = register.record(it -> register.acts().state(it, kind, form, cited(source)));
      forms.put(id, form);
      return id;
    }

    private FactId change(FactId fact, String field, String value, String since) {
      var form = requireNonNull(forms.get(fact)).with(field, value).with("since", since);
      var next = register.record(it -> register.acts().change(it, fact, form, cited(later)));
      forms.put(next, form);
      return next;
    }

    private void correct(FactId fact, String field, String value) {
      var form = requireNonNull(forms.get(fact)).with(field, value);
      register.recorded(it -> register.acts().correct(it, fact, form, List.of()));
      forms.put(fact, form);
    }

    private void end(FactId fact, String until) {
      register.recorded(it -> register.acts().end(it, fact, until, null, cited(later)));
    }

    private Kept<Invoice> invoice(Recorded recorded) {
      return dues.of(networkId, cityId, recorded, Set.of(networkId)).invoices().stream()
          .filter(it -> it.id().equals(invoice))
          .findFirst()
          .orElseThrow();
    }

    private Verdict verdict(Recorded recorded) {
      return standings.of(networkId, cityId, DAY, recorded, Set.of(networkId));
    }
  }
}
