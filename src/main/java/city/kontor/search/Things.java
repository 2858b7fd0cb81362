package city.kontor.search;

import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.summits.Summits;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the register has a page, and where. */
@Component
class Things {

  private static final Map<String, String> KINDS =
      Map.of(
          "projects", "kind.project",
          "bodies", "kind.body",
          "meetings", "kind.meeting",
          "series", "kind.series",
          "partnerships", "kind.partnership",
          "sources", "kind.source");

  private final Addresses addresses;
  private final Facts facts;
  private final Organizations organizations;
  private final Networks networks;
  private final Summits summits;

  Things(
      Addresses addresses,
      Facts facts,
      Organizations organizations,
      Networks networks,
      Summits summits) {
    this.addresses = addresses;
    this.facts = facts;
    this.organizations = organizations;
    this.networks = networks;
    this.summits = summits;
  }

  /** Those the public sees, as of the recording, and that have a page. */
  Map<FactId, Thing> find(Collection<FactId> ids, Recorded recorded) {
    var shown = facts.shown(ids, recorded);
    var known = organizations.find(shown, recorded);
    var asNetworks = networks.find(known.keySet(), recorded);
    var editions = summits.editionsById(shown, recorded);
    var found = new HashMap<FactId, Thing>();
    addresses
        .paths(shown)
        .forEach(
            (id, path) ->
                thing(id, path, known.get(id), asNetworks.get(id), editions.get(id))
                    .ifPresent(it -> found.put(id, it)));
    return found;
  }

  private static Optional<Thing> thing(
      FactId id,
      String path,
      Organizations.@Nullable Listed organization,
      Networks.@Nullable Listed network,
      Summits.@Nullable Occurrence edition) {
    var space = path.substring(0, path.indexOf('/'));
    return switch (space) {
      case "organizations" ->
          Optional.ofNullable(organization).map(it -> organization(it, network));
      case "editions" ->
          Optional.ofNullable(edition)
              .map(it -> new Thing(id, it.path(), "kind.edition", "", null));
      case "series" ->
          Optional.of(
              new Thing(
                  id, "/summits/" + path.substring("series/".length()), "kind.series", "", null));
      default ->
          Optional.ofNullable(KINDS.get(space)).map(it -> new Thing(id, "/" + path, it, "", null));
    };
  }

  private static Thing organization(
      Organizations.Listed listed, Networks.@Nullable Listed network) {
    var organization = listed.organization();
    return new Thing(
        listed.id(),
        network == null ? listed.path() : network.path(),
        "organizations.kind." + Words.key(organization.kind()),
        Objects.requireNonNullElse(organization.country(), ""),
        listed.isLocalGovernment() ? organization.place() : null);
  }
}
