package city.kontor.publishing;

import java.util.List;

/**
 * A public address of the register that holds data. The page on the data, that on the API and its
 * description in OpenAPI all follow from this list.
 *
 * @param key of its description
 * @param formats in which it is there
 * @param asks what may be asked for beside the two clocks
 */
public record Resource(String address, String key, String formats, List<String> asks) {

  private static final String ONE = "HTML, JSON";
  private static final String LIST = "HTML, JSON, CSV";
  private static final String FEED = "HTML, JSON, ATOM";

  public Resource {
    asks = List.copyOf(asks);
  }

  private static Resource of(String address, String key, String formats, String... asks) {
    return new Resource(address, key, formats, List.of(asks));
  }

  /** All of them; {slug} stands for the last part of a page's address. */
  public static final List<Resource> ALL =
      List.of(
          of("/", "home", ONE),
          of("/changes", "changes", FEED + ", JSONL", "after", "before"),
          of("/networks", "networks", LIST, "page"),
          of("/networks/{slug}", "network", ONE),
          of("/networks/{slug}/members", "members", LIST, "page"),
          of("/networks/{slug}/meetings", "meetings", LIST, "page"),
          of("/networks/{slug}/rules", "rules", ONE),
          of("/networks/{slug}/rules/changes", "rules-changes", ONE, "from", "to"),
          of("/networks/{slug}/rules/history", "rules-history", FEED, "after", "before"),
          of(
              "/networks/{slug}/fee",
              "fee",
              ONE,
              "population",
              "income",
              "income-class",
              "category"),
          of("/networks/{slug}/standing", "standing", LIST, "page"),
          of("/networks/{slug}/standing/{member}", "standing-of", ONE),
          of("/networks/{slug}/price", "price", ONE, "participants", "member"),
          of("/networks/{slug}/changes", "network-changes", LIST, "from", "until", "page"),
          of("/networks/{slug}/history", "network-history", FEED, "after", "before"),
          of("/cities", "cities", LIST, "country", "page"),
          of("/cities/{slug}", "city", ONE),
          of("/cities/{slug}/memberships", "memberships", LIST),
          of("/cities/{slug}/with", "with", ONE, "name"),
          of("/cities/{slug}/with/{other}", "briefing", ONE),
          of("/cities/{slug}/changes", "city-changes", LIST, "from", "until", "page"),
          of("/cities/{slug}/history", "city-history", FEED, "after", "before"),
          of("/organizations", "organizations", LIST, "country", "page"),
          of("/organizations/{slug}", "organization", ONE),
          of(
              "/organizations/{slug}/changes",
              "organization-changes",
              LIST,
              "from",
              "until",
              "page"),
          of("/organizations/{slug}/history", "organization-history", FEED, "after", "before"),
          of("/bodies/{slug}", "body", ONE),
          of("/bodies/{slug}/history", "body-history", FEED, "after", "before"),
          of("/meetings/{slug}", "meeting", ONE),
          of("/meetings/{slug}/history", "meeting-history", FEED, "after", "before"),
          of("/meetings/{slug}/electoral-rolls", "electoral-rolls", ONE),
          of("/meetings/{slug}/electoral-rolls/{roll}", "electoral-roll", LIST, "page"),
          of("/projects", "projects", LIST, "network", "page"),
          of("/projects/{slug}", "project", ONE),
          of("/projects/{slug}/history", "project-history", FEED, "after", "before"),
          of("/partnerships", "partnerships", LIST, "page"),
          of("/partnerships/{slug}", "partnership", ONE),
          of("/partnerships/{slug}/history", "partnership-history", FEED, "after", "before"),
          of("/anniversaries", "anniversaries", LIST, "year", "city", "page"),
          of("/silence", "silence", LIST, "years", "city", "page"),
          of("/summits", "summits", LIST, "page"),
          of("/summits/{slug}", "series", LIST),
          of("/summits/{slug}/history", "series-history", FEED, "after", "before"),
          of("/summits/{slug}/{edition}", "edition", ONE),
          of("/summits/{slug}/{edition}/history", "edition-history", FEED, "after", "before"),
          of("/sources", "sources", LIST, "page"),
          of("/sources/{slug}", "source", ONE),
          of("/sources/{slug}/history", "source-history", FEED, "after", "before"),
          of("/sources/{slug}/audit", "audit", LIST),
          of("/facts/{id}", "fact", ONE),
          of("/facts/{id}/history", "history", FEED, "after", "before"),
          of("/search", "search", ONE, "q"),
          of("/search/suggestions", "suggestions", ONE, "q"),
          of("/data", "data", ONE),
          of("/data/api", "api", ONE));

  /** Where it stands as JSON. */
  public String json() {
    return (address.equals("/") ? "/index" : address) + ".json";
  }
}
