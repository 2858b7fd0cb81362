package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.names.NamedLink;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.offices.DeskPanels;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * On a person's desk: the records of the office, as the panels of its public pages tell them, who
 * kept them before it joined, and those it keeps on behalf of others.
 */
@Component
class RecordsPanel implements DeskPanels {

  private static final int ORDER = 40;
  private static final int MOST_OFFICES = 5;
  private static final int MOST_IN_CARE = 20;

  private final Organizations organizations;
  private final Networks networks;
  private final Caretakers caretakers;
  private final ObjectProvider<OrganizationPanels> ofOrganizations;
  private final ObjectProvider<NetworkPanels> ofNetworks;
  private final Languages languages;
  private final Renderer renderer;

  RecordsPanel(
      Organizations organizations,
      Networks networks,
      Caretakers caretakers,
      ObjectProvider<OrganizationPanels> ofOrganizations,
      ObjectProvider<NetworkPanels> ofNetworks,
      Languages languages,
      Renderer renderer) {
    this.organizations = organizations;
    this.networks = networks;
    this.caretakers = caretakers;
    this.ofOrganizations = ofOrganizations;
    this.ofNetworks = ofNetworks;
    this.languages = languages;
    this.renderer = renderer;
  }

  /**
   * One office's records.
   *
   * @param before who kept the record on its behalf before it joined, until when
   * @param history what was recorded by them, too
   * @param parts each leads to where it stands on the public page, with its sentence if it has one
   */
  record Office(
      NamedLink page,
      List<String> before,
      Link history,
      @Nullable Link memberships,
      List<Part> parts,
      List<NamedLink> inCare) {}

  /** A part of its public pages. */
  record Part(Link link, String sentence) {}

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.READER).stream().limit(MOST_OFFICES).toList();
    if (offices.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var found = organizations.find(offices, reading.recorded());
    var asNetworks = networks.find(offices, reading.recorded());
    var care = caretakers.all().stream().filter(it -> offices.contains(it.office())).toList();
    var before = caretakers.ever(offices);
    var parties =
        organizations.parties(
            Stream.of(
                    offices.stream(),
                    care.stream().map(Caretakers.Care::organization),
                    before.stream().map(Caretakers.Care::office))
                .flatMap(it -> it)
                .distinct()
                .toList(),
            reading);
    var records =
        offices.stream()
            .flatMap(it -> Stream.ofNullable(found.get(it)))
            .map(
                it ->
                    new Office(
                        asNetworks.containsKey(it.id())
                            ? parties.networkLink(it.id())
                            : parties.link(it.id()),
                        before.stream()
                            .filter(was -> was.organization().equals(it.id()))
                            .flatMap(was -> before(was, parties, words).stream())
                            .limit(MOST_IN_CARE)
                            .toList(),
                        new Link(
                            words.say("keeping.desk.kept.history"),
                            reading.to(path(it, asNetworks.get(it.id())) + "/history")),
                        memberships(it, words, reading),
                        parts(it, asNetworks.get(it.id()), reading),
                        care.stream()
                            .filter(kept -> kept.office().equals(it.id()))
                            .map(kept -> parties.link(kept.organization()))
                            .limit(MOST_IN_CARE)
                            .toList()))
            .toList();
    return List.of(
        new Panel(
            "records",
            ORDER,
            words.say("keeping.desk.records"),
            renderer.part("keepers/records", Map.of("words", words, "records", records)),
            List.of(),
            List.of()));
  }

  /** What has an office of its own is in nobody's care any more. */
  private static Optional<String> before(Caretakers.Care was, Parties parties, Words words) {
    return Optional.ofNullable(was.until())
        .map(
            until ->
                words.say("keeping.desk.kept", parties.text(was.office()), was.since(), until));
  }

  private static String path(Organizations.Listed office, Networks.@Nullable Listed network) {
    return network == null ? office.path() : network.path();
  }

  private static @Nullable Link memberships(
      Organizations.Listed office, Words words, Reading reading) {
    return office.isLocalGovernment()
        ? new Link(
            words.say("organizations.memberships"), reading.to(office.path() + "/memberships"))
        : null;
  }

  /** What stands on its page: of a network on that of the network. */
  private List<Part> parts(
      Organizations.Listed office, Networks.@Nullable Listed network, Reading reading) {
    var panels =
        network == null
            ? ofOrganizations.stream().flatMap(it -> it.of(office.id(), reading).stream())
            : ofNetworks.stream().flatMap(it -> it.of(network.id(), reading).stream());
    var path = path(office, network);
    return panels
        .sorted(Comparator.comparingInt(Panel::order))
        .map(
            it ->
                new Part(
                    new Link(it.title(), reading.to(path + "#" + it.key())),
                    Objects.requireNonNullElse(it.summary(), "")))
        .toList();
  }
}
