package city.kontor.members;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A network of two founders, one of whom left, and a third of whom nobody knows the year. */
@PageTest
class MemberPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheMembers(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("first-founder", "First Founder", "創始一");
    state.city("second-founder", "Second Founder", "創始二");
    state.city("latecomer", "Latecomer", "後來者");
    state.network("merchants", "Guild of Cities", "城市行會", "agreement");
    var network = new String[] {"network", "merchants", "kind", "member"};
    state.fact("membership", and(network, "organization", "first-founder", "since", "2001-10-18"));
    state.fact(
        "membership",
        and(
            network,
            "organization",
            "second-founder",
            "since",
            "2001-10-18",
            "until",
            "2005-08-30",
            "reason",
            "withdrew"));
    state.fact("membership", and(network, "organization", "latecomer", "since", "2010"));
    state.fact(
        "completeness",
        "list",
        "members",
        "subject",
        "organizations/merchants",
        "since",
        "2001-10-18",
        "until",
        "2014-09-06");
  }

  private static String[] and(String[] some, String... more) {
    var all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Test
  void countsTheMembersOnADayOfACompleteList() {
    assertThat(page("/networks/merchants/members?on=2005-01-01").text())
        .contains("On 1 January 2005 the record holds 2 members.")
        .contains("Second Founder");
    assertThat(page("/networks/merchants/members?on=2005-08-30").select("#main").text())
        .contains("the record holds one member")
        .doesNotContain("Second Founder");
  }

  @Test
  void whoeverSitsInACouncilIsAMember(@Autowired JdbcClient jdbc) {
    var without =
        jdbc.sql(
                """
                select a.slug from bodies.holding h
                join starter.entry e on e.fact = h.id
                join bodies.seat s on s.id = h.seat
                join bodies.body b on b.id = s.body
                join facts.address a on a.fact = h.holder
                where b.kind in ('council', 'bureau', 'presidency')
                  and not exists (
                    select from members.membership m
                    where m.network = b.network and m.organization = h.holder and m.kind = 'member'
                      and m.since_from <= h.since_from and m.until_to >= h.until_from)
                """)
            .query(String.class)
            .list();
    assertThat(without).isEmpty();
    var council = page("/en/networks/uclg-aspac/members?on=2013-06-01");
    assertThat(council.select("main").text()).contains("Taipei", "Taichung", "New Taipei");
    assertThat(page("/en/networks/uclg-aspac/members?on=2024-01-01").select("main").text())
        .contains("Seoul");
  }

  @Test
  void setsThePossibleMembersApart() {
    assertThat(page("/networks/merchants/members?on=2010-06-01").select(".possible").text())
        .contains("Latecomer")
        .doesNotContain("First Founder");
  }

  @Test
  void saysWhereTheListMayBeIncomplete() {
    assertThat(page("/networks/merchants/members?on=2020-01-01").text())
        .contains("As far as recorded, there are 2 members")
        .contains("not known to be complete");
    assertThat(pages.get().uri("/networks/merchants/members.json?on=2020-01-01"))
        .hasStatusOk()
        .bodyJson()
        .doesNotHavePath("$.count")
        .extractingPath("$.certain")
        .isEqualTo(2);
  }

  @Test
  void answersAProgramTheSame() {
    assertThat(pages.get().uri("/networks/merchants/members.json?on=2005-01-01"))
        .bodyJson()
        .extractingPath("$.count")
        .isEqualTo(2);
    assertThat(pages.get().uri("/networks/merchants/members.csv?on=2005-01-01"))
        .bodyText()
        .contains("Second Founder,Taiwan,Member,2001-10-18,2005-08-30");
  }

  @Test
  void isReadInChinese() {
    assertThat(page("/zh-Hant/networks/merchants/members?on=2005-01-01").text())
        .contains("2005年1月1日的城市行會會員")
        .contains("創始二");
  }

  @Test
  void showsOnTheNetworkAndOnTheCityWhatItBelongsTo() {
    assertThat(page("/networks/merchants?on=2005-01-01").select("#members").text())
        .contains("First Founder")
        .contains("2 from 18 October 2001");
    var then = page("/cities/second-founder?on=2005-01-01");
    assertThat(then.select(".summary").text())
        .contains("Second Founder is a member of the network Guild of Cities.");
    assertThat(then.select("#memberships").text()).contains("29 August 2005 (withdrew)");
    assertThat(page("/cities/second-founder").select(".summary").text())
        .contains("No membership of Second Founder is recorded for 24 November 2026");
  }

  private Document page(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
