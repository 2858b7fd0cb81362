package city.kontor.journal;

import city.kontor.bodies.Bodies;
import city.kontor.facts.Course;
import city.kontor.history.FactId;
import city.kontor.meetings.Meetings;
import city.kontor.names.Directory;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.projects.Projects;
import city.kontor.sources.Sources;
import city.kontor.summits.Summits;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The records that have a page. A record is told with all that refers to it in public, and with
 * what refers so to its parts that have no page of their own. See decision 0064.
 */
@Component
class Records {

  private final Networks networks;
  private final Organizations organizations;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Projects projects;
  private final Partnerships partnerships;
  private final Summits summits;
  private final Sources sources;
  private final RecordNames names;
  private final Course course;

  Records(
      Networks networks,
      Organizations organizations,
      Bodies bodies,
      Meetings meetings,
      Projects projects,
      Partnerships partnerships,
      Summits summits,
      Sources sources,
      RecordNames names,
      Course course) {
    this.networks = networks;
    this.organizations = organizations;
    this.bodies = bodies;
    this.meetings = meetings;
    this.projects = projects;
    this.partnerships = partnerships;
    this.summits = summits;
    this.sources = sources;
    this.names = names;
    this.course = course;
  }

  /**
   * A record.
   *
   * @param facts all whose history is its own
   * @param path of its page
   * @param section of the main navigation
   */
  record Found(Set<FactId> facts, String name, String path, String section) {}

  /**
   * The record whose page has this address.
   *
   * @param section the first part of the address, such as {@code networks}
   * @throws Refusal.NotFound with names that look like it
   */
  Found at(String section, String slug, Reading reading) {
    return switch (section) {
      case "networks" -> of(networks.at(slug, reading), "networks", reading);
      case "cities", "organizations" -> of(organizations.at(slug, reading), "cities", reading);
      case "bodies" -> of(bodies.at(slug, reading), "networks", reading, "seat");
      case "meetings" -> of(meetings.at(slug, reading), "networks", reading);
      case "projects" -> of(projects.at(slug, reading), "projects", reading, "activity");
      case "partnerships" -> of(partnerships.at(slug, reading), "partnerships", reading);
      case "summits" -> of(summits.at(slug, reading), "summits", reading);
      case "sources" -> source(slug, reading);
      default -> throw new Refusal.NotFound("refusal.404");
    };
  }

  /** An edition of a series. */
  Found edition(String slug, String place, Reading reading) {
    var series = summits.at(slug, reading);
    var edition = summits.at(series, place, reading);
    return new Found(
        facts(List.of(edition.id()), reading),
        names.of(series, edition, reading),
        edition.path(),
        "summits");
  }

  /** The rule books of a network, in all their versions. */
  Found rules(String slug, Reading reading) {
    var network = networks.at(slug, reading);
    var books = course.shownAbout(List.of(network.id()), "rule-book", reading.recorded());
    return new Found(
        facts(books, reading, "article"),
        names.ofRules(network, reading),
        network.path() + "/rules",
        "networks");
  }

  private Found source(String slug, Reading reading) {
    var document = sources.at(slug, "/history", reading.recorded());
    return new Found(
        facts(List.of(document.id()), reading),
        document.document().title(),
        document.path(),
        "sources");
  }

  private Found of(Directory.Entry entry, String section, Reading reading, String... parts) {
    return new Found(
        facts(List.of(entry.id()), reading, parts),
        names.of(entry, reading),
        entry.path(),
        section);
  }

  /**
   * @param parts the kinds of what has no page of its own, though others refer to it
   */
  private Set<FactId> facts(Collection<FactId> record, Reading reading, String... parts) {
    var subjects = new HashSet<>(record);
    for (var kind : parts) {
      subjects.addAll(course.shownAbout(record, kind, reading.recorded()));
    }
    return course.shownAbout(subjects, reading.recorded());
  }
}
