package city.kontor.applications;

import city.kontor.names.NamedLink;
import city.kontor.web.Choice;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case of an organization at a network, as both sides see it.
 *
 * @param notes what both sides have to know, as what is still to be paid
 * @param through how many others belong through it; empty where nobody does
 * @param next what it waits for; null where it rests
 * @param others what else may be done
 * @param silences what the network's books do not say, so that the clerk chooses
 */
record CasePage(
    Head head,
    String lede,
    List<String> notes,
    String through,
    NamedLink network,
    NamedLink organization,
    @Nullable Next next,
    List<Next> others,
    List<String> silences,
    List<Asked> asked,
    List<Event> events,
    List<Link> links)
    implements Page {

  /**
   * A step.
   *
   * @param turn whose turn it is, and until when
   * @param article on which it rests; null where the books are silent
   * @param action the form, filled in; null for whoever may not
   * @param why the rule that lets this person do it, or does not
   */
  record Next(
      String words, String turn, @Nullable Link article, @Nullable Link action, String why) {}

  /** What was asked for, and why. */
  record Asked(String words, @Nullable String aims, String address) {}

  /** Something that happened. */
  record Event(String day, String words, String address) {}

  /**
   * Several cases: a secretariat's queue, or those of one organization.
   *
   * @param standing where the standing of those is told whose cases these are; null for whoever may
   *     not see it
   * @param finding asks whose case is to be opened; null where it is the same organization's
   */
  record Several(
      Head head,
      String lede,
      List<Choice> turns,
      List<Row> rows,
      String more,
      List<Link> joining,
      @Nullable Link standing,
      @Nullable Finding finding)
      implements Page {}

  /** What was typed to find a case, and what is wrong in it. */
  record Finding(String typed, @Nullable String mistake) {}

  record Row(NamedLink of, String stage, String next, String turn, String until) {}
}
