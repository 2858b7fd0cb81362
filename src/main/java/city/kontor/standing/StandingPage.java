package city.kontor.standing;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a network by standing on a day. */
record StandingPage(
    Head head,
    List<String> sentences,
    List<String> rights,
    List<Row> rows,
    List<Link> links,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * A member.
   *
   * @param mark that it rests on an example
   * @param rights one outcome for each of the page's rights
   */
  record Row(NamedLink name, @Nullable Tick mark, Link standing, List<Cell> rights, String why) {}

  /** An outcome under its heading, for a narrow screen. */
  record Cell(String right, String outcome) {}

  /**
   * One member, with every reason.
   *
   * @param mark that it rests on an example
   */
  record One(
      Head head,
      String lede,
      @Nullable Tick mark,
      String note,
      List<Reasoned> because,
      List<Group> rights,
      List<Link> links)
      implements Page {}

  /** What is found of one right, and why. */
  record Group(String anchor, String title, List<Reasoned> because) {}

  /**
   * A step in words.
   *
   * @param change what would change it; empty where nothing would
   * @param changePath of the form for it; null for who may not use it
   */
  record Reasoned(String words, List<Tick> inputs, String change, @Nullable String changePath) {}

  /** What an office belongs to, how it stands there, and what is due. */
  record OfMember(Head head, String lede, List<Membership> memberships, Link cases)
      implements Page {}

  /**
   * What there is between the office and one network.
   *
   * @param standing null where it is no member on the day
   * @param waiting where its case stands and what that waits for; empty where for nobody
   */
  record Membership(
      NamedLink network,
      @Nullable Link standing,
      String waiting,
      List<String> due,
      List<Reasoned> because,
      Link caseAtNetwork) {}

  /** What participants pay at a network's meetings. */
  record Price(
      Head head,
      String lede,
      List<Said> rules,
      String participants,
      String member,
      @Nullable String mistake,
      @Nullable String memberMistake,
      @Nullable Result result)
      implements Page {}

  record Said(String words, @Nullable Tick tick) {}

  record Result(List<String> sums, List<Reasoned> because) {}
}
