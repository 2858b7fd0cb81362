package city.kontor.networks;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.organizations.Organizations;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The networks of the register: what they are, how they live, where their offices are. */
@Service
public class Networks {

  private final NetworkSql sql;
  private final Directory directory;
  private final Organizations organizations;

  Networks(NetworkSql sql, Directory directory, Organizations organizations) {
    this.sql = sql;
    this.directory = directory;
    this.organizations = organizations;
  }

  /**
   * A network.
   *
   * @param id the identity of its organization, by which it is referred to everywhere
   * @param profile the fact that it is a network, and of what sort
   */
  public record Listed(FactId id, String slug, Organizations.Listed as, Kept<Network> profile)
      implements Directory.Entry {

    @Override
    public String path() {
      return "/networks/" + slug;
    }

    public Network network() {
      return profile.fact();
    }

    /** The head of a page that lies under the network's own. */
    public Head head(String title, String lede, String name, Words words, Reading reading) {
      return Head.of(title, lede, "networks")
          .under(
              new Link(words.say("layout.section.networks"), reading.to("/networks")),
              new Link(name, reading.to(path())));
    }
  }

  /**
   * The stages a network was in on a day.
   *
   * @param certain at most one, whatever the imprecise dates turn out to be
   * @param possible those the dates allow and do not prove
   * @param isBefore whether every stage that is recorded begins after the day
   */
  public record Staged(Optional<Kept<Life>> certain, List<Kept<Life>> possible, boolean isBefore) {

    public static Staged on(List<Kept<Life>> life, LocalDate on) {
      return new Staged(
          life.stream().filter(it -> it.fact().period().certainlyOn(on)).findFirst(),
          life.stream().filter(it -> it.fact().period().on(on) == Certainty.POSSIBLE).toList(),
          !life.isEmpty()
              && life.stream().allMatch(it -> it.fact().period().sinceFrom().isAfter(on)));
    }

    /** Whether the network was in this stage on the day, as far as the dates tell. */
    public Certainty is(Stage stage) {
      if (certain.isPresent()) {
        return certain.get().fact().stage() == stage ? Certainty.CERTAIN : Certainty.NOT;
      }
      return possible.stream().anyMatch(it -> it.fact().stage() == stage)
          ? Certainty.POSSIBLE
          : Certainty.NOT;
    }
  }

  /**
   * The network that somebody means who typed this in a field: a slug, a name, an acronym, or the
   * address of its page.
   *
   * @throws Refusal.Invalid at the field, naming networks that look like it
   */
  public Listed meant(String field, String typed, Reading reading) {
    return directory.meant(
        "organizations", field, typed, ids -> find(ids, reading.recorded()), reading);
  }

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  /** Those of these organizations that are networks as of the recording. */
  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    return ids.isEmpty() ? Map.of() : listed(sql.find(ids, recorded), recorded);
  }

  /** All networks, in no particular order. */
  public List<Listed> all(Recorded recorded) {
    return List.copyOf(listed(sql.all(recorded), recorded).values());
  }

  /** So many networks, sections left out: those that have been on record for longest. */
  public List<Listed> first(int limit, Recorded recorded) {
    return List.copyOf(listed(sql.first(limit, recorded), recorded).values());
  }

  /**
   * The network at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "organizations", slug, ids -> find(ids, reading.recorded()), "refusal.network", reading);
  }

  /** The spells of its life, oldest first. */
  public List<Kept<Life>> life(FactId network, Recorded recorded) {
    return lives(List.of(network), recorded);
  }

  /** The spells of the lives of these networks, oldest first. */
  public List<Kept<Life>> lives(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : sql.lives(networks, recorded);
  }

  /**
   * The first day on which each of these networks may have been proposed or active. None for a
   * network of whose beginning nothing is recorded.
   */
  public Map<FactId, LocalDate> firstDays(Collection<FactId> networks, Recorded recorded) {
    return lives(networks, recorded).stream()
        .map(Kept::fact)
        .collect(
            Collectors.toMap(
                Life::network,
                it -> it,
                BinaryOperator.minBy(Comparator.comparing(it -> it.period().sinceFrom()))))
        .values()
        .stream()
        .filter(it -> it.stage() == Stage.PROPOSED || it.stage() == Stage.ACTIVE)
        .filter(it -> !it.period().isOpenAtStart())
        .collect(Collectors.toMap(Life::network, it -> it.period().sinceFrom()));
  }

  public Staged stage(FactId network, LocalDate on, Recorded recorded) {
    return Staged.on(life(network, recorded), on);
  }

  /** Its steps, oldest first; what each was is said by its name. */
  public List<Kept<Milestone>> milestones(FactId network, Recorded recorded) {
    return milestones(List.of(network), recorded);
  }

  /** The steps of these networks, oldest first. */
  public List<Kept<Milestone>> milestones(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : sql.milestones(networks, recorded);
  }

  /** The steps of networks that happened at this organization. */
  public List<Kept<Milestone>> milestonesAt(FactId host, Recorded recorded) {
    return sql.milestonesAt(host, recorded);
  }

  /** Its sections, chapters, clusters and other parts, oldest first. */
  public List<Kept<Section>> sections(FactId network, Recorded recorded) {
    return sections(List.of(network), recorded);
  }

  /** The parts of these networks, oldest first. */
  public List<Kept<Section>> sections(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : sql.sections(networks, recorded);
  }

  /** The parts of networks that this organization is, or runs. */
  public List<Kept<Section>> sectionsOf(FactId organization, Recorded recorded) {
    return sql.sectionsOf(organization, recorded);
  }

  /** Where its secretariat and other offices were, the secretariat first, oldest first. */
  public List<Kept<Secretariat>> secretariats(FactId network, Recorded recorded) {
    return secretariats(List.of(network), recorded);
  }

  public List<Kept<Secretariat>> secretariats(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : sql.secretariats(networks, recorded);
  }

  /** The offices of networks in this city. */
  public List<Kept<Secretariat>> secretariatsIn(FactId host, Recorded recorded) {
    return sql.secretariatsIn(host, recorded);
  }

  public List<Kept<Support>> supporters(FactId network, Recorded recorded) {
    return sql.supporters(network, recorded);
  }

  /** The networks that this organization supports or supported. */
  public List<Kept<Support>> supportedBy(FactId supporter, Recorded recorded) {
    return sql.supportedBy(supporter, recorded);
  }

  private Map<FactId, Listed> listed(List<Kept<Network>> profiles, Recorded recorded) {
    var found =
        organizations.find(
            profiles.stream().map(it -> it.fact().organization()).toList(), recorded);
    var listed = new HashMap<FactId, Listed>();
    for (var profile : profiles) {
      var as = found.get(profile.fact().organization());
      if (as != null) {
        listed.put(as.id(), new Listed(as.id(), as.slug(), as, profile));
      }
    }
    return listed;
  }
}
