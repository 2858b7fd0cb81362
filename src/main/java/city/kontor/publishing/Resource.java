package city.kontor.publishing;

import java.util.List;

/** An address of the register that holds data, the key of its description, and its formats. */
public record Resource(String address, String key, String formats) {

  private static final String ONE = "HTML, JSON";
  private static final String LIST = "HTML, JSON, CSV";
  private static final String FEED = "HTML, JSON, ATOM";

  /** All of them; {slug} stands for the last part of a page's address. */
  public static final List<Resource> ALL =
      List.of(
          new Resource("/changes", "changes", FEED + ", JSONL"),
          new Resource("/networks", "networks", LIST),
          new Resource("/networks/{slug}", "network", ONE),
          new Resource("/networks/{slug}/members", "members", LIST),
          new Resource("/networks/{slug}/meetings", "meetings", LIST),
          new Resource("/cities", "cities", LIST),
          new Resource("/cities/{slug}", "city", ONE),
          new Resource("/cities/{slug}/memberships", "memberships", LIST),
          new Resource("/organizations", "organizations", LIST),
          new Resource("/organizations/{slug}", "organization", ONE),
          new Resource("/bodies/{slug}", "body", ONE),
          new Resource("/meetings/{slug}", "meeting", ONE),
          new Resource("/projects", "projects", LIST),
          new Resource("/projects/{slug}", "project", ONE),
          new Resource("/partnerships", "partnerships", LIST),
          new Resource("/partnerships/{slug}", "partnership", ONE),
          new Resource("/summits", "summits", LIST),
          new Resource("/summits/{slug}", "series", LIST),
          new Resource("/summits/{slug}/{edition}", "edition", ONE),
          new Resource("/sources", "sources", LIST),
          new Resource("/sources/{slug}", "source", ONE),
          new Resource("/sources/{slug}/audit", "audit", LIST),
          new Resource("/facts/{id}", "fact", ONE),
          new Resource("/facts/{id}/history", "history", FEED),
          new Resource("/search?q=", "search", ONE));
}
