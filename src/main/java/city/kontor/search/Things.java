package city.kontor.search;

import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingNames;
import city.kontor.names.Named;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.sources.Sources;
import city.kontor.summits.Summits;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the register has a page, and where. */
@Component
class Things {

  private static final Map<String, String> KINDS =
      Map.of(
          "projects", "kind.project",
          "bodies", "kind.body",
          "partnerships", "kind.partnership");

  private final Addresses addresses;
  private final Facts facts;
  private final Organizations organizations;
  private final Networks networks;
  private final Summits summits;
  private final Sources sources;
  private final MeetingNames meetings;

  Things(
      Addresses addresses,
      Facts facts,
      Organizations organizations,
      Networks networks,
      Summits summits,
      Sources sources,
      MeetingNames meetings) {
    this.addresses = addresses;
    this.facts = facts;
    this.organizations = organizations;
    this.networks = networks;
    this.summits = summits;
    this.sources = sources;
    this.meetings = meetings;
  }

  /** Those the public sees, as of the recording, and that have a page. */
  Map<FactId, Thing> find(Collection<FactId> ids, Reading reading) {
    var recorded = reading.recorded();
    var shown = facts.shown(ids, recorded);
    var paths = addresses.paths(shown);
    var known = organizations.find(shown, recorded);
    var asNetworks = networks.find(known.keySet(), recorded);
    var editions = summits.editionsById(in("editions", paths), recorded);
    var documents = sources.find(in("sources", paths), recorded);
    var met = meetings.of(in("meetings", paths), reading);
    var offices =
        organizations.termsOf(in("people", paths), recorded).stream()
            .collect(Collectors.toMap(Organizations.Holder::person, it -> it, (last, _) -> last));
    var employers =
        organizations.find(
            offices.values().stream().map(Organizations.Holder::organization).distinct().toList(),
            recorded);
    var found = new HashMap<FactId, Thing>();
    paths.forEach(
        (id, path) -> {
          var thing =
              switch (space(path)) {
                case "organizations" -> organization(known.get(id), asNetworks.get(id));
                case "editions" -> edition(editions.get(id));
                case "series" ->
                    Thing.of(id, "/summits/" + path.substring("series/".length()), "kind.series");
                case "people" -> person(offices.get(id), employers);
                case "sources" -> document(documents.get(id));
                case "meetings" -> meeting(id, met.get(id));
                default -> other(id, path);
              };
          if (thing != null) {
            found.put(id, thing);
          }
        });
    return found;
  }

  private static String space(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static List<FactId> in(String space, Map<FactId, String> paths) {
    return paths.entrySet().stream()
        .filter(it -> space(it.getValue()).equals(space))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static @Nullable Thing other(FactId id, String path) {
    var kind = KINDS.get(space(path));
    return kind == null ? null : Thing.of(id, "/" + path, kind);
  }

  private static @Nullable Thing edition(Summits.@Nullable Occurrence edition) {
    return edition == null ? null : Thing.of(edition.id(), edition.path(), "kind.edition");
  }

  private static @Nullable Thing document(Sources.@Nullable Listed document) {
    return document == null
        ? null
        : Thing.of(document.id(), document.path(), "kind.source")
            .called(new Named(document.document().title(), document.document().titleLanguage()));
  }

  private static @Nullable Thing meeting(FactId id, MeetingNames.@Nullable Called called) {
    return called == null
        ? null
        : Thing.of(id, called.path(), "kind.meeting").called(called.name());
  }

  /**
   * Nobody is found but who holds or held a public office; the terms stand where the organization
   * is told, and only there is there anything to read of a person.
   */
  private static @Nullable Thing person(
      Organizations.@Nullable Holder office, Map<FactId, Organizations.Listed> employers) {
    var at = office == null ? null : employers.get(office.organization());
    return office == null || at == null
        ? null
        : new Thing(office.person(), at.path() + "#terms", "kind.person", "", null, null, office);
  }

  private static @Nullable Thing organization(
      Organizations.@Nullable Listed listed, Networks.@Nullable Listed network) {
    if (listed == null) {
      return null;
    }
    var organization = listed.organization();
    return new Thing(
        listed.id(),
        network == null ? listed.path() : network.path(),
        "organizations.kind." + Words.key(organization.kind()),
        Objects.requireNonNullElse(organization.country(), ""),
        listed.isLocalGovernment() ? organization.place() : null,
        null,
        null);
  }
}
