package city.kontor.applications;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.accounts.Browsing;
import city.kontor.history.FactId;
import city.kontor.keeping.Workplace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Membership as it is lived, by the buttons of the pages, at a network with rules like UCLG's. */
@PageTest
class CaseStoryTests {

  @Autowired Workplace work;
  @Autowired QueryCount queries;

  private String network;
  private String section;
  private String city;
  private String full;
  private String council;
  private String at;
  private Browsing secretariat;

  @BeforeEach
  void settle() {
    network = work.network("League");
    section = work.city("Section");
    city = work.city("Haven");
    full = slug("full");
    council = slug("council");
    var bureau = slug("bureau");
    var book = slug("constitution");
    work.fact("category", "slug", full, "network", network);
    named("categories/" + full, "Full member");
    work.fact("body", "slug", bureau, "network", network, "kind", "bureau");
    named("bodies/" + bureau, "Bureau");
    work.fact("body", "slug", council, "network", network, "kind", "council");
    named("bodies/" + council, "Council");
    work.fact(
        "meeting",
        "slug",
        slug("sitting"),
        "network",
        network,
        "body",
        bureau,
        "kind",
        "bureau",
        "on",
        "2026-12-05");
    work.fact("rule-book", "slug", book, "network", network, "since", "2004");
    named("rule-books/" + book, "Constitution");
    article(book, "15");
    work.fact(
        "admission-rule",
        "article",
        book + "-15",
        "path",
        "section",
        "endorsement",
        "section",
        "decided-by",
        bureau,
        "effective",
        "first-payment");
    article(book, "16");
    work.fact("notice-rule", "article", book + "-16", "months", "6", "due", "pro-rata");
    article(book, "23");
    work.fact("suspension-rule", "article", book + "-23", "ended-by", council);
    article(book, "36");
    work.fact(
        "entitlement",
        "article",
        book + "-36",
        "right",
        "vote",
        "category",
        full,
        "granted",
        "true",
        "paid",
        "up-to-date");
    at = "/networks/" + network + "/cases/" + city;
    secretariat = work.editor(network);
  }

  @Test
  void aSecretariatOpensTheCaseOfWhoeverAsksByName() {
    var queue = "/networks/" + network + "/cases";
    var stranger = work.city("Port");
    assertThat(secretariat.page(queue).select("#field-of")).hasSize(1);
    assertThat(secretariat.get(queue + "?of=" + stranger))
        .hasStatus(303)
        .hasHeader("Location", queue + "/" + stranger);
    assertThat(text(secretariat, queue + "/" + stranger)).contains("Port asks League how one");
    assertThat(secretariat.get(queue + "?of=zzyzx-of-nowhere"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"mistake-of\"", "value=\"zzyzx-of-nowhere\"");
  }

  @Test
  void aCityJoinsFromEnquiryToTheDayOfItsFirstPayment() {
    var office = work.editor(city);
    var considering = work.editor(section);
    assertThat(text(office, at)).contains("is not a member of League", "has not applied");

    save(office, button(office, "Record an enquiry"), "enquired-on", "2026-08-01");
    assertThat(text(office, at)).contains("Haven has asked how one joins League.");
    assertThat(text(secretariat, queue())).contains("Haven", "enquiry");

    assertThat(secretariat.page(next(office)).select("main h1").text()).doesNotContain("Correct");
    var application =
        save(
            office,
            next(office),
            "applied-on",
            "2026-08-20",
            "category",
            full,
            "path",
            "section",
            "via",
            section,
            "aims",
            "To learn how others keep their harbours.");
    assertThat(work.reader().get(bare(application))).hasStatus(404);
    assertThat(text(considering, at))
        .contains("It is the turn of Section.", "Article 15 of “Constitution”")
        .contains("Section says whether it endorses Haven.", "Section, by way of which it applies")
        .contains("Haven applied for membership by way of Section")
        .contains("To learn how others keep their harbours.");
    assertThat(text(considering, "/desk")).contains("The case of Haven at League");
    assertThat(text(secretariat, "/desk"))
        .as("an application is decided on, not confirmed")
        .doesNotContain("asked to confirm");
    assertThat(text(considering, "/desk"))
        .contains("One membership case waits for you.")
        .doesNotContain("Nothing waits for you.");

    assertThat(text(office, at)).contains("This belongs to Section");
    save(considering, next(considering), "on", "2026-09-10");
    assertThat(text(office, at)).contains("Section endorsed the application");
    assertThat(text(secretariat, at)).contains("It is the turn of League, by 5 December 2026.");
    assertThat(office.page(at).select("section:has(#next) a.button")).isEmpty();
    assertThat(text(office, at)).contains("This belongs to League");

    save(secretariat, next(secretariat), "on", "2026-10-05", "decided", "");
    assertThat(text(office, at)).contains("membership begins when the first fee is received");
    var reckoned = secretariat.page(next(secretariat));
    assertThat(reckoned.select("main").text())
        .contains("Category: Full member", "No rule on fees", "not recorded as a member");
    save(
        secretariat,
        reckoned.select("main a.button").attr("href"),
        "number",
        "2026-114",
        "amount",
        "900",
        "currency",
        "EUR",
        "issued-on",
        "2026-10-06",
        "due-on",
        "2026-11-30");
    assertThat(text(office, at)).contains("It is the turn of Haven, by 30 November 2026.");

    var payment = secretariat.page(next(secretariat));
    assertThat(payment.select("[name=amount]").val()).isEqualTo("900");
    assertThat(payment.select("[name=currency]").val()).isEqualTo("EUR");
    save(secretariat, next(secretariat), "received-on", "2026-11-02");
    assertThat(text(office, at))
        .contains("invoice 2026-114 was issued", "a fee was received", "still to be recorded");
    var form = secretariat.page(next(secretariat));
    assertThat(form.select("[name=since]").val()).isEqualTo("2026-11-02");
    assertThat(form.select("[name=category]").val()).isEqualTo(full);
    assertThat(form.select("[name=source-origin]").val())
        .as("whatever the office says of it comes from one origin")
        .isEqualTo(network);
    save(secretariat, next(secretariat));

    assertThat(text(office, at)).contains("Haven is a member of League.");
    var standing = office.page(at).select("a:contains(How it stands)").attr("href");
    assertThat(text(office, standing)).contains("vote: yes", "On this day: in good standing");
    assertThat(office.page(standing).select("main a[href$=" + at + "]")).isNotEmpty();
    var members = "/networks/" + network + "/members?on=";
    assertThat(text(work.reader(), members + "2026-11-01")).doesNotContain("Haven");
    assertThat(text(work.reader(), members + "2026-11-02")).contains("Haven", "Full member");
    assertThat(text(secretariat, queue())).contains("No case at League waits for anything");
    assertThat(text(office, at + "?on=2026-09-30")).contains("it is not decided yet");
  }

  @Test
  void aMemberGoesFromArrearsToSuspensionAndBack() {
    member();
    work.between(
        "payment",
        network,
        city,
        "year",
        "2025",
        "covers",
        "up-to-year",
        "received-on",
        "2025-02-01");
    work.between(
        "invoice",
        network,
        city,
        "year",
        "2026",
        "number",
        "2026-7",
        "amount",
        "900",
        "currency",
        "EUR",
        "issued-on",
        "2026-01-10",
        "due-on",
        "2026-03-31");
    assertThat(text(secretariat, queue())).contains("Haven", "in arrears", "31 March 2026");
    assertThat(text(secretariat, at))
        .contains("It is the turn of Haven; it was due by 31 March 2026.");
    assertThat(text(secretariat, "/zh-Hant" + at)).contains("原定期限2026年3月31日已過");
    assertThat(text(secretariat, at))
        .contains("has not paid what was due", "After how many unpaid years");
    var standing = "/networks/" + network + "/standing/" + city;
    assertThat(text(secretariat, standing)).contains("On this day: in arrears", "vote: no");

    save(secretariat, button(secretariat, "Suspend"), "since", "2026-09-01");
    assertThat(text(secretariat, at))
        .contains("suspended", "Article 23 of “Constitution”", "League lifts the suspension.");
    assertThat(text(secretariat, standing)).contains("On this day: suspended", "vote: no");
    save(secretariat, next(secretariat), "received-on", "2026-10-01");
    assertThat(text(secretariat, at)).contains("suspended");
    var lift = next(secretariat);
    save(secretariat, lift, "until", "2027-01-15");
    assertThat(text(secretariat, at)).contains("suspended until the day that is recorded");
    assertThat(secretariat.page(at).select("section:has(#next)")).isEmpty();
    save(
        secretariat,
        lift.replaceFirst("/end.*", "/correct"),
        "until",
        "2026-10-20",
        "act-why",
        "It was lifted earlier.");
    assertThat(text(secretariat, at))
        .contains("Haven is a member of League.", "the suspension ended");
    assertThat(text(secretariat, at + "?on=2026-09-15"))
        .contains("is a member of League and suspended");
    assertThat(text(secretariat, standing)).contains("On this day: in good standing", "vote: yes");
  }

  @Test
  void whoeverIsSuspendedStaysSoInAnotherCategory() {
    var spell = member();
    var associate = slug("associate");
    work.fact("category", "slug", associate, "network", network);
    save(
        secretariat,
        "/facts/new/suspension?membership=" + spell,
        "since",
        "2026-08-01",
        "act-why",
        "It did not pay.");
    save(
        secretariat,
        "/facts/" + spell + "/change",
        Workplace.sourced("since", "2026-09-01", "category", associate));
    assertThat(text(secretariat, at)).contains("is a member of League and suspended");
    assertThat(text(secretariat, "/networks/" + network + "/standing/" + city))
        .contains("On this day: suspended");
  }

  @Test
  void aCityResignsWithSixMonthsNotice() {
    member();
    var office = work.editor(city);
    save(office, button(office, "Give notice"));
    assertThat(text(office, at))
        .contains("has given notice", "Haven gave notice to leave on 24 May 2027");
    assertThat(text(secretariat, at))
        .contains("It is the turn of League, by 24 May 2027.", "Article 16 of “Constitution”");
    save(secretariat, next(secretariat));
    var members = "/networks/" + network + "/members?on=";
    assertThat(text(work.reader(), members + "2027-05-23")).contains("Haven");
    assertThat(text(work.reader(), members + "2027-05-24")).doesNotContain("Haven");
    assertThat(text(office, at + "?on=2027-06-01")).contains("was a member", "Apply");
  }

  @Test
  void aNoticeThatACityKeepsToItsOfficeIsToldToNobodyElse() {
    member();
    var office = work.editor(city);
    var notice =
        bare(
            save(
                office,
                button(office, "Give notice"),
                "effective-on",
                "2027-06-30",
                "act-visibility",
                "office"));
    var standing = "/networks/" + network + "/standing";
    var day = "?on=2027-07-01";
    for (var page : List.of("/" + city + day, "/" + city + ".json" + day, ".csv" + day, day)) {
      assertThat(secretariat.get(standing + page))
          .as(page)
          .hasStatus(200)
          .bodyText()
          .doesNotContain("30 June 2027", "2027-06-30", notice);
    }
    save(
        office,
        notice + "/disclose",
        "act-visibility",
        "parties",
        "act-released",
        "",
        "act-why",
        "It is decided.");
    assertThat(text(secretariat, standing + "/" + city + day))
        .contains("It gave notice as of 30 June 2027");
    assertThat(text(work.reader(), standing + "/" + city + day)).doesNotContain("30 June 2027");
  }

  @Test
  void whatADayHasMadePublicIsPartOfTheCase() {
    var office = work.editor(city);
    var application =
        bare(
            save(
                office,
                button(office, "Apply"),
                "applied-on",
                "2026-08-20",
                "act-visibility",
                "office",
                "act-released",
                "2026-11-24"));
    assertThat(work.reader().get(application)).hasStatus(200);
    assertThat(text(secretariat, at)).contains("Haven applied for membership");
  }

  @Test
  void whoeverConsidersAnApplicationIsToldInTheCaseOfWhatItMayOpen() {
    save(
        secretariat,
        button(secretariat, "Apply"),
        "applied-on",
        "2026-08-20",
        "path",
        "section",
        "via",
        section);
    endorsement(section);
    endorsement(work.city("Meddler"));
    work.between("admission-decision", network, city, "outcome", "admitted", "on", "2026-10-05");
    var considering = work.editor(section);
    var events = considering.page(at).select("section:has(#events)");
    assertThat(events.text()).contains("by way of Section", "Section endorsed the application");
    var links = events.select("a").eachAttr("href");
    assertThat(links).isNotEmpty();
    for (var link : links) {
      assertThat(considering.get(link)).as(link).hasStatus(200);
    }
    assertThat(secretariat.page(at).select("section:has(#events) a"))
        .hasSizeGreaterThan(links.size());
  }

  @Test
  void aNoticeShorterThanTheRulesAskForIsToldBeforeItIsSavedAndAfter() {
    member();
    var office = work.editor(city);
    var form = button(office, "Give notice");
    assertThat(Workplace.press(office, form, "look"))
        .hasStatus(200)
        .bodyText()
        .doesNotContain("is shorter than");
    assertThat(Workplace.press(office, form, "look", "effective-on", "2026-12-31"))
        .hasStatus(200)
        .bodyText()
        .contains("The notice is shorter than the 6 months that the rules ask for.");
    save(office, form, "effective-on", "2026-12-31");
    assertThat(text(secretariat, at)).contains("shorter than the 6 months");
    assertThat(text(secretariat, "/zh-Hant" + at)).contains("短於規章所定之6個月");
  }

  @Test
  void throughAnAssociationNobodyAppliesWhoNamesNoneOrOneThatCannotBeIt() {
    var office = work.editor(city);
    var form = button(office, "Apply");
    var others = List.of("", city, network, work.city("Groyne"), work.network("Rivalnet"));
    for (var via : others) {
      assertThat(Workplace.press(office, form, "look", "path", "association", "via", via))
          .as(via)
          .hasStatus(422)
          .bodyText()
          .contains("id=\"mistake-via\"");
    }
    var association = work.association("Quayside");
    assertThat(Workplace.press(office, form, "look", "path", "association", "via", association))
        .as("an association that is run as a network, too")
        .hasStatus(200);
    assertThat(Workplace.press(office, form, "look", "path", "direct")).hasStatus(200);
  }

  @Test
  void whatHappenedIsToldByDayAndThenAsItWasRecorded() {
    var was = member();
    var associate = slug("associate");
    work.fact("category", "slug", associate, "network", network);
    work.fact(
        "waiver", "network", network, "organization", city, "year", "2025", "on", "2025-05-01");
    save(
        secretariat,
        "/facts/" + was + "/change",
        Workplace.sourced("since", "2026-02-01", "category", associate));
    work.fact(
        "resignation",
        "network",
        network,
        "organization",
        city,
        "given-on",
        "2026-03-01",
        "effective-on",
        "2026-03-01");
    save(secretariat, next(secretariat));
    assertThat(secretariat.page(at).select("section:has(#events) li").eachText())
        .map(it -> it.replaceFirst(".*: ", ""))
        .containsExactly(
            "membership began",
            "the fee for 2025 was waived",
            "the category or the way of belonging changed",
            "Haven gave notice to leave on 1 March 2026",
            "membership ended");
  }

  @Test
  void whereTheBooksAreSilentTheClerkChoosesAndAReAdmissionIsANewSpell() {
    var silent = work.network("Quietnet");
    var clerk = work.editor(silent);
    at = "/networks/" + silent + "/cases/" + city;
    save(clerk, button(clerk, "Apply"), "applied-on", "2024-01-10");
    assertThat(text(clerk, at)).contains("Who decides on applications is not known.");
    save(clerk, next(clerk), "outcome", "deferred", "on", "2024-02-01");
    assertThat(text(clerk, at)).contains("put the decision off", "it is not decided yet");
    save(clerk, next(clerk), "on", "2024-03-01");
    assertThat(text(clerk, at)).contains("With what a membership begins");
    save(clerk, button(clerk, "Record the membership from the decision"));
    assertThat(text(clerk, at)).contains("How long before a member gives notice is not known.");
    save(
        clerk,
        button(clerk, "Give notice"),
        "given-on",
        "2024-04-01",
        "effective-on",
        "2024-05-01");
    save(clerk, next(clerk));
    assertThat(text(clerk, at)).contains("was a member of Quietnet and is not one any more.");

    save(clerk, button(clerk, "Apply"), "applied-on", "2025-01-10");
    save(clerk, next(clerk), "outcome", "refused", "on", "2025-02-01");
    assertThat(text(clerk, at)).contains("Quietnet has refused the application of Haven.");
    save(clerk, button(clerk, "Apply"), "applied-on", "2025-06-10");
    save(clerk, next(clerk), "on", "2025-07-01");
    save(clerk, button(clerk, "Record the membership from the decision"));
    assertThat(text(clerk, at)).contains("Haven is a member of Quietnet.");
    var members = "/networks/" + silent + "/members?on=";
    assertThat(text(work.reader(), members + "2024-04-30")).contains("Haven");
    assertThat(text(work.reader(), members + "2024-05-01")).doesNotContain("Haven");
    assertThat(text(work.reader(), members + "2025-07-01")).contains("Haven");
  }

  @Test
  void whoWasAMemberSinceAnUnknownDayAppliesAgainLikeEverybody() {
    work.between("membership", network, city, "kind", "member", "until", "2010");
    assertThat(text(secretariat, at)).contains("was a member");
    save(secretariat, button(secretariat, "Apply"), "applied-on", "2026-08-20");
    assertThat(text(secretariat, at)).contains("it is not decided yet");
  }

  @Test
  void whoIsExcludedAndAdmittedAgainOnOneDayIsAMember() {
    var spell = member();
    work.between("exclusion", network, city, "on", "2026-03-01");
    assertThat(text(secretariat, at)).contains("League has excluded Haven");
    save(
        secretariat,
        "/facts/" + spell + "/end",
        Workplace.sourced("until", "2026-03-01", "reason", "excluded"));
    assertThat(text(secretariat, at)).contains("was a member of League");
    work.between(
        "membership", network, city, "kind", "member", "category", full, "since", "2026-03-01");
    assertThat(text(secretariat, at)).contains("Haven is a member of League.");
    assertThat(text(secretariat, "/networks/" + network + "/standing/" + city))
        .contains("It joined in 2026");
  }

  @Test
  void onlyTheSectionItAppliesThroughEndorsesAnApplication() {
    save(
        secretariat,
        button(secretariat, "Apply"),
        "applied-on",
        "2026-08-20",
        "path",
        "section",
        "via",
        section);
    endorsement(work.city("Meddler"));
    assertThat(text(secretariat, at)).contains("It is the turn of Section.");
    endorsement(section);
    assertThat(text(secretariat, at)).contains("It is the turn of League, by 5 December 2026.");
  }

  @Test
  void whoSaysSomethingOfACaseThatIsNotItsOwnDoesNotSeeIt() {
    var meddler = work.city("Busybody");
    member();
    work.between(
        "resignation", network, city, "given-on", "2026-02-01", "effective-on", "2026-12-31");
    endorsement(meddler);
    assertThat(text(work.editor(meddler), "/offices/" + meddler + "/cases"))
        .contains("No case that concerns Busybody waits")
        .doesNotContain("Haven");
    assertThat(text(work.editor(city), "/offices/" + city + "/cases"))
        .contains("One case that concerns Haven");
  }

  @Test
  void aSectionsListHoldsTheCasesOfThoseWhoBelongByWayOfItInAsManyQuestionsAsOfOne() {
    var considering = work.editor(section);
    var list = "/offices/" + section + "/cases";
    leaves(city);
    assertThat(text(considering, list))
        .contains("One case that concerns Section", "The case of Haven at League");
    var one = queries.of(() -> considering.get(list + ".json"));
    for (int i = 0; i < 5; i++) {
      leaves(work.city("Leaverton" + i));
    }
    assertThat(text(considering, list)).contains("6 cases that concern Section", "Leaverton4");
    assertThat(queries.of(() -> considering.get(list + ".json"))).isEqualTo(one);
  }

  /** A member by way of the section, that has given notice. */
  private void leaves(String who) {
    work.between(
        "membership",
        network,
        who,
        "kind",
        "member",
        "path",
        "section",
        "via",
        section,
        "since",
        "2020-01-01");
    work.between(
        "resignation", network, who, "given-on", "2026-02-01", "effective-on", "2026-12-31");
  }

  private void endorsement(String by) {
    work.between("endorsement", network, city, "by", by, "outcome", "endorsed", "on", "2026-09-10");
  }

  @Test
  void aCityBelongsThroughItsAssociationAsLongAsThatIsAMember() {
    var association = work.association("Union");
    work.between("membership", association, city, "kind", "member", "since", "2015-01-01");
    var office = work.editor(city);
    var union = work.editor(association);
    applies(office, association);
    assertThat(text(office, at))
        .contains("The association is not recorded as a member on this day");
    var its =
        work.between(
            "membership",
            network,
            association,
            "kind",
            "member",
            "path",
            "direct",
            "since",
            "2018-01-01");
    assertThat(text(work.reader(), "/cities/" + city))
        .contains("Union, to which it belongs, is itself a member of League.");
    assertThat(text(union, at))
        .contains("It is the turn of Union.", "through Union")
        .doesNotContain("not recorded as a member on this day");
    assertThat(text(union, "/desk")).contains("The case of Haven at League");
    save(union, next(union), "on", "2026-02-10");
    assertThat(text(office, at)).contains("Union endorsed the application");
    save(secretariat, next(secretariat), "on", "2026-03-01", "decided-by", "");
    save(secretariat, button(secretariat, "Record the membership from the decision"));

    var members = "/networks/" + network + "/members?on=";
    assertThat(text(work.reader(), members + "2026-03-01"))
        .contains("through its association: Union", "One of the members belongs through an");
    var standing = "/networks/" + network + "/standing/" + city;
    assertThat(text(secretariat, standing))
        .contains("It belongs through Union, which is a member on this day.");
    assertThat(text(union, at)).contains("Haven is a member of League.");
    var ofUnion = "/networks/" + network + "/cases/" + association;
    assertThat(text(secretariat, ofUnion)).contains("One other belongs to League through it");
    var rest =
        save(
            secretariat,
            "/facts/new/suspension?membership=" + its,
            "since",
            "2026-08-01",
            "act-why",
            "It did not pay.");
    assertThat(text(office, at)).contains("Union, through which it belongs, is suspended.");
    assertThat(text(office, "/desk")).contains("Union, through which it belongs, is suspended.");
    assertThat(text(office, "/zh-Hant/desk")).contains("停權中");
    save(secretariat, bare(rest) + "/end", "until", "2026-09-01", "act-why", "It paid.");

    save(
        secretariat,
        "/facts/" + its + "/end",
        Workplace.sourced("until", "2026-10-01", "reason", "resigned"));
    for (var page : List.of(members.replaceFirst("\\?.*", ""), "/cities/" + city)) {
      assertThat(text(work.reader(), page))
          .contains("through its association: Union, which left on 1 October 2026");
      assertThat(text(work.reader(), page + "?on=2026-09-30"))
          .contains("through its association: Union")
          .doesNotContain("which left");
    }
    assertThat(text(work.reader(), "/zh-Hant/cities/" + city)).contains("已於2026年10月1日退出");
    assertThat(text(secretariat, queue())).contains("Haven", "its association left");
    assertThat(text(secretariat, ofUnion))
        .contains("One other is still recorded as belonging to League", "though it has left");
    assertThat(text(union, "/offices/" + association + "/cases"))
        .contains("One case that concerns Union", "Haven", "its association left");
    assertThat(text(secretariat, at)).contains("through an association that is not a member any");
    assertThat(text(secretariat, at + "?on=2026-09-30")).contains("Haven is a member of League.");
    assertThat(text(secretariat, standing))
        .contains("On this day: not known", "which left on 1 October 2026");
    assertThat(text(secretariat, standing + "?on=2026-09-30")).contains("which is a member on");
    assertThat(text(secretariat, "/zh-Hant" + at)).contains("所屬聯合會代表");
    save(secretariat, next(secretariat), "path", "direct", "via", "");
    assertThat(text(secretariat, at)).contains("Haven is a member of League.");
    assertThat(text(work.reader(), members + "2026-10-01")).contains("Haven", "directly");
  }

  private void applies(Browsing office, String association) {
    save(
        office,
        button(office, "Apply"),
        "applied-on",
        "2026-01-20",
        "category",
        full,
        "path",
        "association",
        "via",
        association);
  }

  @Test
  void anApplicantSeesItsCaseAndWhatIsDueBesideItsMemberships() {
    var office = work.editor(city);
    var path = "/offices/" + city + "/memberships";
    assertThat(text(office, path)).contains("No membership and no case that waits");
    save(
        office,
        button(office, "Apply"),
        "applied-on",
        "2026-10-01",
        "category",
        full,
        "path",
        "direct");
    assertThat(text(office, path))
        .contains("Haven has applied to League; it is not decided yet.")
        .contains("It is the turn of League")
        .doesNotContain("No membership", "Standing:");
    assertThat(office.page(path).select("main a[href=" + at + "]")).isNotEmpty();
    var reckoned = secretariat.page("/networks/" + network + "/invoices/reckoning?member=" + city);
    assertThat(reckoned.select("main").text()).contains("Category: Full member");
    assertThat(reckoned.select("main a.button").attr("href")).contains("category=");
    owes("2026", "1250.50", "2026-12-31");
    work.between(
        "payment",
        network,
        city,
        "year",
        "2026",
        "covers",
        "year",
        "amount",
        "1000",
        "currency",
        "EUR",
        "received-on",
        "2026-10-20");
    assertThat(text(office, path))
        .contains("EUR 250.50 of EUR 1,250.50 is left to pay, by 31 December 2026.");
    assertThat(text(office, at)).contains("EUR 250.50 of EUR 1,250.50 is left to pay.");
    assertThat(text(office, "/zh-Hant" + path)).contains("EUR 1,250.50中尚有EUR 250.50未繳");
    assertThat(office.get(path + ".json"))
        .hasStatus(200)
        .bodyText()
        .contains("\"stage\":\"decision\"", "\"turn\":\"network\"", at + ".json")
        .contains("\"amount\":1250.50,\"rest\":250.50,\"currency\":\"EUR\"")
        .doesNotContain("\"standing\":");
    assertThat(work.editor(section).get(path + ".json")).hasStatus(403);
  }

  @Test
  void whatAFormerMemberStillOwesStandsInItsCasesAndBesideItsMemberships() {
    work.between(
        "membership",
        network,
        city,
        "kind",
        "member",
        "since",
        "2020-01-01",
        "until",
        "2026-07-01");
    var office = work.editor(city);
    var path = "/offices/" + city + "/memberships";
    assertThat(text(office, path)).contains("No membership and no case that waits");
    owes("2026", "900", "2026-03-31");
    assertThat(text(office, path))
        .contains("was a member of League", "EUR 900 is to be paid, by 31 March 2026.");
    assertThat(text(office, "/offices/" + city + "/cases"))
        .contains("One case that concerns Haven", "The case of Haven at League");
  }

  private void owes(String year, String amount, String due) {
    work.between(
        "invoice",
        network,
        city,
        "year",
        year,
        "number",
        "F-1",
        "amount",
        amount,
        "currency",
        "EUR",
        "issued-on",
        year + "-01-10",
        "due-on",
        due);
  }

  @Test
  void casesAndStandingLeadToEachOther() {
    member();
    var office = work.editor(city);
    var memberships = "/offices/" + city + "/memberships";
    var cases = "/offices/" + city + "/cases";
    assertThat(office.page(memberships).select("main a[href=" + cases + "]")).isNotEmpty();
    assertThat(office.page(memberships).select("main a[href=" + at + "]")).isNotEmpty();
    assertThat(office.page(cases).select("main a[href=" + memberships + "]")).isNotEmpty();
    assertThat(office.page(at).select("main a[href=" + cases + "]")).isNotEmpty();
    var standing = "/networks/" + network + "/standing";
    assertThat(secretariat.page(standing).select("main a[href=" + queue() + "]")).isNotEmpty();
    assertThat(secretariat.page(queue()).select("main a[href=" + standing + "]")).isNotEmpty();
    assertThat(work.reader().page(standing).select("main a[href*=/cases]")).isEmpty();
  }

  @Test
  void nobodyElseSeesACaseAndEveryoneIsToldWhy() {
    var elsewhere = work.editor(work.city("Elsewhere"));
    assertThat(elsewhere.get(at)).hasStatus(403).bodyText().contains("is seen by its parties");
    assertThat(elsewhere.get(at + ".json")).hasStatus(403);
    assertThat(elsewhere.get(queue())).hasStatus(403);
    assertThat(elsewhere.get("/offices/" + network + "/cases")).hasStatus(403);
    assertThat(work.reader().get(at)).hasStatus(303);
    assertThat(secretariat.get(queue() + "?turn=nobody")).hasStatus(400);
  }

  @Test
  void programsReadTheSame() {
    member();
    assertThat(secretariat.get(at + ".json"))
        .hasStatus(200)
        .bodyText()
        .contains("\"stage\":\"member\"", "\"act\":\"resign\"", "effective-on=2027-05-24");
    assertThat(secretariat.get(queue() + ".csv")).hasStatus(200).bodyText().contains("Whose turn");
    assertThat(secretariat.get(queue() + ".json")).hasStatus(200).bodyText().contains("\"cases\"");
    assertThat(text(work.editor(city), "/offices/" + city + "/cases"))
        .contains("No case that concerns Haven waits");
    assertThat(text(secretariat, "/zh-Hant" + at)).contains("會員", "通知退會");
  }

  private FactId member() {
    return work.between(
        "membership", network, city, "kind", "member", "category", full, "since", "2020-01-01");
  }

  private String queue() {
    return "/networks/" + network + "/cases";
  }

  private String next(Browsing browser) {
    return browser.page(at).select("section:has(#next) a.button").attr("href");
  }

  private String button(Browsing browser, String words) {
    return browser.page(at).select("a.button:contains(" + words + ")").attr("href");
  }

  private void article(String book, String number) {
    work.fact("article", "slug", book + "-" + number, "book", book, "number", number);
  }

  private void named(String bearer, String name) {
    work.fact("name", "bearer", bearer, "text", name, "language", "en", "kind", "official");
  }
}
