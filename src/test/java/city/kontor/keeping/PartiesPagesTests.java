package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a network keeps about a member, for the two of them only. */
@PageTest
class PartiesPagesTests {

  @Autowired Workplace work;

  @Test
  void anInvoiceIsSeenByTheNetworkAndTheMemberAndChangedByTheNetworkAlone() {
    var network = work.network("Duesnet");
    var city = work.city("Duesville");
    var secretariat = work.editor(network);
    var member = work.member(city, Role.READER);
    var path = "/facts/new/invoice?network=" + network + "&organization=" + city;
    assertThat(secretariat.page(path).select("[name=act-visibility] option[selected]").val())
        .isEqualTo("parties");
    var invoice =
        bare(
            save(
                secretariat,
                path,
                "year",
                "2026",
                "number",
                "2026-1",
                "amount",
                "1200",
                "currency",
                "EUR",
                "issued-on",
                "2026-01-15",
                "act-why",
                "The fee of 2026."));
    assertThat(text(secretariat, invoice)).contains("2026-1", "EUR 1,200");
    assertThat(text(member, invoice)).contains("2026-1", "EUR 1,200");
    assertThat(work.reader().get(invoice)).hasStatus(404);
    assertThat(work.editor(work.city("Elsewhere")).get(invoice)).hasStatus(404);
    assertThat(work.editor(city).get(invoice + "/correct"))
        .hasStatus(200)
        .bodyText()
        .contains("so this is a proposal to whoever keeps it");
    save(secretariat, invoice + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    assertThat(member.get(invoice)).hasStatus(404);
    assertThat(text(secretariat, invoice)).contains("2026-1");
  }

  @Test
  void aMembershipForThePartiesIsSeenByTheMember() {
    var network = work.network("Hushnet");
    var city = work.city("Hushville");
    var secretariat = work.editor(network);
    var fact =
        bare(
            save(
                secretariat,
                "/facts/new/membership?network=" + network + "&organization=" + city,
                sourced("kind", "member", "since", "2025", "act-visibility", "parties")));
    assertThat(text(work.editor(city), fact)).contains("2025");
    assertThat(work.reader().get(fact)).hasStatus(404);
  }

  @Test
  void aSumOfNoCurrencyIsRefused() {
    var network = work.network("Sumnet");
    var city = work.city("Sumville");
    var path = "/facts/new/payment?network=" + network + "&organization=" + city;
    var secretariat = work.editor(network);
    assertThat(
            press(
                secretariat,
                path,
                "look",
                "year",
                "2026",
                "covers",
                "year",
                "amount",
                "12.345",
                "currency",
                "EUR",
                "act-why",
                "Paid."))
        .hasStatus(422)
        .bodyText()
        .contains("no more decimals than EUR has");
    for (var it :
        Map.of(
                "3萬", "write its digits alone, such as 30000 or 1250.50",
                "1,250", "without signs or words for thousands",
                "1.250", "can be read in two ways. Write 1250 or 1.25.",
                "1.250.000", "without signs or words for thousands")
            .entrySet()) {
      assertThat(
              press(
                  secretariat,
                  path,
                  "look",
                  "year",
                  "2026",
                  "covers",
                  "year",
                  "amount",
                  it.getKey(),
                  "currency",
                  "EUR",
                  "act-why",
                  "Paid."))
          .as(it.getKey())
          .hasStatus(422)
          .bodyText()
          .contains("mistake-amount", it.getValue());
    }
  }
}
