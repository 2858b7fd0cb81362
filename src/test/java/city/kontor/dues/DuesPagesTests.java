package city.kontor.dues;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.keeping.Workplace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secretariat reckons a fee, asks for it, and records what comes. */
@PageTest
class DuesPagesTests {

  @Autowired Workplace work;

  @Test
  void aSumStandsInAFormWithTheCentsOfItsCurrency() {
    for (var it :
        java.util.Map.of(
                "EUR 1250.50",
                "1250.50",
                "EUR 900.00",
                "900",
                "JPY 500",
                "500",
                "KWD 1.250",
                "1.25")
            .entrySet()) {
      assertThat(city.kontor.rules.Currencies.typed(org.joda.money.Money.parse(it.getKey())))
          .isEqualTo(it.getValue());
    }
    assertThat(city.kontor.rules.Currencies.code("eur ")).isEqualTo("EUR");
  }

  @Test
  void anInvoiceKeepsWhatItWasReckonedFromWhateverChangesLater() {
    var network = work.network("Feenet");
    var city = work.city("Feeville");
    var full = Workplace.slug("full");
    work.fact("category", "slug", full, "network", network, "word", "full member");
    var article = work.article(network, "14");
    var rule =
        work.fact(
            "fee-rule",
            "article",
            article,
            "category",
            full,
            "formula",
            "linear",
            "currency",
            "EUR",
            "rate",
            "0.01");
    var membership =
        work.between(
            "membership", network, city, "kind", "member", "category", full, "since", "2010-01-01");
    var secretariat = work.editor(network);
    var path = "/networks/" + network + "/invoices/reckoning?member=" + city + "&on=2026-02-01";
    assertThat(text(secretariat, path))
        .contains("inhabitants: no figure is recorded.", "The number of inhabitants is needed.");
    var figure =
        bare(
            save(
                secretariat,
                "/facts/new/observation?measure=inhabitants&organization=" + city,
                sourced("number", "120000", "on", "2025")));
    assertThat(text(secretariat, path)).contains("inhabitants: 120,000 (2025)", "EUR 1,200 a year");
    var form =
        secretariat
            .page(path)
            .select("a:contains(Issue the invoice with these figures)")
            .attr("href");
    var invoice =
        bare(
            save(
                secretariat,
                form,
                "number",
                "2026-114",
                "due-on",
                "2026-03-31",
                "act-why",
                "The fee of 2026."));
    var list = "/networks/" + network + "/invoices?on=2026-04-01";
    assertThat(text(secretariat, list)).contains("2026-114", "EUR 1,200", "overdue", "Feeville");
    assertThat(text(secretariat, "/networks/" + network + "/invoices?on=2027-01-02"))
        .contains("Members without an invoice of 2027", "Reckon the fee");
    assertThat(secretariat.get("/networks/" + network + "/invoices.json?on=2026-04-01"))
        .bodyText()
        .contains(
            "\"number\":\"2026-114\"",
            "\"rest\":{\"amount\":1200.00,\"currency\":\"EUR\"}",
            "\"state\":\"overdue\"");
    assertThat(secretariat.get(path.replace("?", ".json?")))
        .bodyText()
        .contains(
            "\"inhabitants\":120000",
            "\"certainty\":\"certain\"",
            "\"amount\":{\"amount\":1200.00,\"currency\":\"EUR\"}",
            "\"code\":\"linear\"");
    assertThat(secretariat.get("/networks/" + network + "/invoices/reckoning.json")).hasStatus(422);
    var before = secretariat.page(invoice).select("dl.facts").text();
    assertThat(before).contains("EUR 1,200", "120,000");
    var pays =
        "/facts/new/payment?network=%s&organization=%s&year=2026&covers=year&invoice=%s"
            .formatted(network, city, invoice.substring(invoice.lastIndexOf('/') + 1));
    assertThat(text(secretariat, pays))
        .contains("Now: Feenet", "Now: Feeville", "Now: Invoice: ", "no. 2026-114 · EUR 1,200");
    var looked =
        press(
            secretariat,
            pays,
            "look",
            "amount",
            "1200",
            "currency",
            "EUR",
            "received-on",
            "2026-03-01",
            "act-why",
            "As the bank says.");
    assertThat(looked)
        .bodyText()
        .contains("invoice 2026-114", "for 2026 ·", "received: 1 March 2026")
        .doesNotContain("not public");

    save(secretariat, figure + "/correct", "number", "500000", "act-why", "Counted anew.");
    save(secretariat, "/facts/" + rule + "/correct", sourced("rate", "0.05"));
    save(secretariat, "/facts/" + membership + "/correct", sourced("category", ""));
    assertThat(secretariat.page(invoice).select("dl.facts").text())
        .contains(
            "Amount EUR 1,200",
            "Inhabitants 120,000",
            "0.01 for each of 120,000 inhabitants.",
            "full member");
    assertThat(text(secretariat, list)).contains("2026-114", "EUR 1,200", "overdue");
    var asking = "/networks/" + network + "/invoices/reckoning";
    assertThat(secretariat.page(list).select("form[action=" + asking + "] #field-member"))
        .hasSize(1);
    assertThat(secretariat.page(asking).select("form[action=" + asking + "] #field-member"))
        .hasSize(1);
    assertThat(secretariat.get(asking + "?member=zzyzx-of-nowhere"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"mistake-member\"", "value=\"zzyzx-of-nowhere\"");
    assertThat(work.reader().get("/networks/" + network + "/invoices")).hasStatus(303);
    assertThat(work.editor(city).get("/networks/" + network + "/invoices")).hasStatus(403);
  }

  @Test
  void onlyWhoKeepsOneOfTheTwoRecordsGivesFiguresToReckonWith() {
    var network = work.network("Countnet");
    var city = work.city("Countville");
    var article = work.article(network, "14");
    work.fact(
        "fee-rule", "article", article, "formula", "linear", "currency", "EUR", "rate", "0.01");
    work.between("membership", network, city, "kind", "member", "since", "2010");
    var secretariat = work.editor(network);
    var path = "/networks/" + network + "/invoices/reckoning?member=" + city + "&on=2026-02-01";

    figure(work.editor(work.city("Strangerton")), city, "900000", "2025");
    assertThat(text(secretariat, path))
        .contains(
            "inhabitants: no figure is recorded that counts.",
            "inhabitants: 900,000 (2025), from Strangerton: not reckoned with, as Strangerton keeps"
                + " the record neither of Countnet nor of Countville.",
            "The number of inhabitants is needed.");
    var takeOver = secretariat.page(path).select("a:contains(Reckon with it)").attr("href");
    assertThat(secretariat.page(takeOver).select("[name=number]").val()).isEqualTo("900000");

    figure(work.editor(city), city, "120000", "2024");
    assertThat(text(secretariat, path))
        .contains(
            "inhabitants: 120,000 (2024), from Countville",
            "EUR 1,200 a year",
            "from Strangerton: not reckoned with");
    save(secretariat, takeOver, sourced("number", "130000", "on", "2025"));
    assertThat(text(secretariat, path))
        .contains(
            "inhabitants: 130,000 (2025), from Countnet",
            "EUR 1,300 a year",
            "inhabitants: 120,000 (2024), from Countville: not reckoned with, as the figure above"
                + " is of a later day");
    assertThat(text(secretariat, "/zh-Hant" + path)).contains("未採計");
    assertThat(secretariat.get(path.replace("?", ".json?")))
        .bodyText()
        .contains(
            "\"inhabitants\":130000",
            "\"reckoned\":\"used\"",
            "\"reckoned\":\"earlier\"",
            "\"reckoned\":\"other-office\"");
  }

  @Test
  void whatTheCaretakerOfAMemberSaysCounts() {
    var network = work.network("Wardnet");
    var city = work.city("Wardville");
    work.between("membership", network, city, "kind", "member", "since", "2010");
    var keeper = work.city("Wardkeeper");
    var caretaker = work.editor(keeper);
    work.administrator().send("/caretakers", "organization", city, "office", keeper);
    figure(caretaker, city, "50000", "2024");
    assertThat(
            text(
                work.editor(network),
                "/networks/" + network + "/invoices/reckoning?member=" + city + "&on=2026-02-01"))
        .contains("inhabitants: 50,000 (2024), from Wardkeeper")
        .doesNotContain("not reckoned with");
  }

  private static void figure(Browsing person, String city, String number, String on) {
    save(
        person,
        "/facts/new/observation?measure=inhabitants&organization=" + city,
        sourced("number", number, "on", on));
  }

  @Test
  void aSumOfThreeDecimalsIsReadBackAsItWasKept() {
    var network = work.network("Dinarnet");
    var city = work.city("Dinarville");
    var article = work.article(network, "14");
    var rule =
        work.fact(
            "fee-rule",
            "article",
            article,
            "formula",
            "linear",
            "currency",
            "KWD",
            "rate",
            "0.010");
    work.between("membership", network, city, "kind", "member", "since", "2010");
    work.fact(
        "observation",
        "organization",
        city,
        "measure",
        "inhabitants",
        "number",
        "125",
        "on",
        "2025");
    var secretariat = work.editor(network);
    var list = "/networks/" + network + "/invoices";
    var issue =
        secretariat
            .page(list + "/reckoning?member=" + city + "&on=2026-02-01")
            .select("a:contains(Issue the invoice with these figures)")
            .attr("href");
    var invoice = bare(save(secretariat, issue, "number", "D-1", "due-on", "2026-03-31"));
    var row = secretariat.page(list + "?on=2026-04-01").select("tr:contains(D-1)");
    assertThat(row.text()).contains("KWD 1.250", "overdue");
    var pays = row.select("a:contains(Record the payment)").attr("href");
    assertThat(press(secretariat, pays, "look", "amount", "1.250", "act-why", "Paid."))
        .hasStatus(422)
        .bodyText()
        .contains("Write 1250 or 1.25.");
    var payment =
        bare(save(secretariat, pays, "received-on", "2026-03-01", "act-why", "As the bank says."));
    for (var it : new String[] {issue, pays, invoice + "/correct", payment + "/correct"}) {
      assertThat(secretariat.page(it).select("[name=amount]").val()).as(it).isEqualTo("1.25");
    }
    save(secretariat, invoice + "/correct", "due-on", "2026-04-30", "act-why", "Later.");
    save(secretariat, payment + "/correct", "received-on", "2026-03-02", "act-why", "A day on.");
    assertThat(text(secretariat, invoice)).contains("KWD 1.250", "30 April 2026");
    assertThat(text(secretariat, payment))
        .contains("KWD 1.250", "2 March 2026")
        .contains("It rests on the word of the office that recorded it")
        .doesNotContain("needs no source itself");
    assertThat(secretariat.page("/facts/" + rule + "/correct").select("[name=rate]").val())
        .isEqualTo("0.01");
  }

  @Test
  void theListHoldsWhatIsUnpaidOverdueOrEveryInvoiceAndSaysHowManyThereAreOfEach() {
    var network = work.network("Ledgernet");
    var city = work.city("Ledgerville");
    work.between("membership", network, city, "kind", "member", "since", "2010");
    invoice(network, city, "2023", "Late-1", "2023-03-31");
    invoice(network, city, "2024", "Waived-1", "2024-03-31");
    invoice(network, city, "2025", "Paid-1", "2025-03-31");
    invoice(network, city, "2026", "Open-1", "2026-12-31");
    invoice(network, city, "2027", "Later-1", "2027-03-31");
    work.between("waiver", network, city, "year", "2024", "on", "2024-02-01");
    var payment =
        work.between(
            "payment",
            network,
            city,
            "year",
            "2025",
            "covers",
            "year",
            "amount",
            "100",
            "currency",
            "EUR",
            "received-on",
            "2025-03-01");
    var secretariat = work.editor(network);
    var list = "/networks/" + network + "/invoices";
    assertThat(text(secretariat, list))
        .contains("unpaid: 2", "overdue: 1", "all: 4", "Late-1", "Open-1", "not due yet")
        .doesNotContain("Paid-1", "Waived-1", "Later-1");
    assertThat(text(secretariat, list + "?state=overdue"))
        .contains("Late-1")
        .doesNotContain("Open-1", "Paid-1");
    var all = secretariat.page(list + "?state=all");
    assertThat(all.select("main nav [aria-current]").text()).isEqualTo("all: 4");
    assertThat(all.select("tr:contains(Paid-1)").text()).contains("EUR 0", "paid");
    assertThat(all.select("tr:contains(Paid-1) a[href$=/facts/" + payment + "]").text())
        .isEqualTo("EUR 100 · 1 March 2025");
    assertThat(all.select("tr:contains(Waived-1)").text()).contains("waived");
    assertThat(all.select("a:contains(Record the payment)")).hasSize(2);
    assertThat(text(secretariat, "/zh-Hant" + list + "?state=all")).contains("未繳：2", "全部：4");
    assertThat(secretariat.get(list + ".json?state=all"))
        .bodyText()
        .contains(
            "\"state\":\"all\"",
            "\"number\":{\"unpaid\":2,\"overdue\":1,\"all\":4}",
            "\"state\":\"waived\"",
            "\"payments\":[{\"fact\":\"/facts/" + payment);
    assertThat(text(secretariat, list + "?state=overdue&on=2023-01-02"))
        .contains("Nothing is overdue on this day.", "all: 1");
    assertThat(secretariat.get(list + "?state=paid"))
        .hasStatus(400)
        .bodyText()
        .contains("write unpaid, overdue or all");
  }

  @Test
  void whatCameInAnotherCurrencyLeavesTheInvoiceUnpaidAndLeadsToWhatSettlesIt() {
    var network = work.network("Guldennet");
    var city = work.city("Guldenville");
    work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2010");
    invoice(network, city, "2024", "Gulden-1", "2024-03-31");
    invoice(network, city, "2025", "Gulden-2", "2025-03-31");
    var payment = payment(network, city, "2025", "90", "USD");
    var secretariat = work.editor(network);
    var list = "/networks/" + network + "/invoices";
    var row = secretariat.page(list).select("tr:contains(Gulden-2)");
    assertThat(row.text()).contains("in another currency", "USD 90 · 1 February 2025");
    assertThat(row.select("a:contains(Say what was received in EUR)").attr("href"))
        .isEqualTo("/facts/" + payment + "/correct");
    assertThat(text(secretariat, list)).contains("unpaid: 2", "overdue: 1");
    assertThat(
            secretariat
                .page("/networks/" + network + "/standing/" + city)
                .select("main a:contains(Say what that comes to in EUR.)")
                .attr("href"))
        .isEqualTo("/facts/" + payment + "/correct");
    save(
        secretariat, "/facts/" + payment + "/correct", sourced("amount", "100", "currency", "EUR"));
    assertThat(text(secretariat, list)).contains("unpaid: 1").doesNotContain("Gulden-2");
    payment(network, city, "2024", "90", "USD");
    assertThat(text(secretariat, list)).contains("unpaid: 1", "overdue: 0", "in another currency");
    payment(network, city, "2024", "100", "EUR");
    assertThat(text(secretariat, list)).contains("unpaid: 0");
  }

  @Test
  void whatCameBeyondWhatWasAskedIsSaidOnTheInvoiceThatWasDueLast() {
    var network = work.network("Overpaynet");
    var city = work.city("Overpayville");
    work.between("membership", network, city, "kind", "member", "since", "2010");
    invoice(network, city, "2025", "Over-1", "2025-03-31");
    var secretariat = work.editor(network);
    var between = "?network=" + network + "&organization=" + city + "&year=2025&currency=EUR";
    save(
        secretariat,
        "/facts/new/invoice" + between,
        "number",
        "Over-2",
        "amount",
        "100",
        "issued-on",
        "2025-01-01",
        "due-on",
        "2025-06-30",
        "act-why",
        "The second half.");
    save(
        secretariat,
        "/facts/new/payment" + between,
        "covers",
        "year",
        "amount",
        "190",
        "received-on",
        "2025-02-01",
        "act-why",
        "Received.");
    var list = "/networks/" + network + "/invoices";
    assertThat(secretariat.page(list).select("tr:contains(Over-2)").text()).contains("EUR 10");
    assertThat(text(secretariat, "/networks/" + network + "/standing/" + city))
        .contains("Invoice Over-2: EUR 10 of EUR 100 is left to pay; it was due on 30 June 2025.")
        .contains("Pay EUR 10 for invoice Over-2 and record the payment.")
        .contains("own record record 2")
        .doesNotContain("own record own record");
    payment(network, city, "2025", "40.50", "EUR");
    var all = secretariat.page(list + "?state=all");
    assertThat(all.select("tr:contains(Over-2)").text())
        .contains("paid EUR 30.50 more came than was asked for");
    assertThat(all.select("tr:contains(Over-1)").text()).contains("paid").doesNotContain("more");
    assertThat(text(secretariat, "/zh-Hant" + list + "?state=all")).contains("溢繳EUR 30.50");
    assertThat(secretariat.get(list + ".json?state=all"))
        .bodyText()
        .contains("\"surplus\":{\"amount\":30.50,\"currency\":\"EUR\"}");
  }

  private String payment(String network, String city, String year, String amount, String currency) {
    return work.fact(
            "payment",
            "network",
            network,
            "organization",
            city,
            "year",
            year,
            "covers",
            "year",
            "amount",
            amount,
            "currency",
            currency,
            "received-on",
            year + "-02-01")
        .toString();
  }

  @Test
  void aPageOfInvoicesLeadsToTheNextOfTheSameOnes() {
    var network = work.network("Pageduesnet");
    var city = work.city("Pageduesville");
    for (int i = 0; i < 51; i++) {
      invoice(network, city, "2020", "N-" + (100 + i), "2020-12-31");
    }
    var secretariat = work.editor(network);
    var list = "/networks/" + network + "/invoices?state=overdue";
    var first = secretariat.page(list);
    assertThat(first.select("main tbody tr")).hasSize(50);
    var next = first.select("a[href*=page=2]").attr("href");
    assertThat(next).contains("state=overdue");
    var second = secretariat.page(next);
    assertThat(second.select("main tbody tr").text()).contains("N-150");
    assertThat(second.select("a[href*=page=1]").attr("href")).contains("state=overdue");
    assertThat(secretariat.get(list + "&page=3")).hasStatus(404);
  }

  private void invoice(String network, String city, String year, String number, String due) {
    work.between(
        "invoice",
        network,
        city,
        "year",
        year,
        "number",
        number,
        "amount",
        "100",
        "currency",
        "EUR",
        "issued-on",
        year + "-01-01",
        "due-on",
        due);
  }
}
