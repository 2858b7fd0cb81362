package city.kontor.organizations;

import city.kontor.dates.Period;
import city.kontor.facts.Orders;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.names.Names;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every actor of the register. */
@Service
public class Organizations {

  /** What may be typed for one: a name, or the address of its page. */
  private static final int LONGEST = 200;

  private final OrganizationSql sql;
  private final Directory directory;
  private final Names names;
  private final Languages languages;
  private final Orders orders;

  Organizations(
      OrganizationSql sql, Directory directory, Names names, Languages languages, Orders orders) {
    this.sql = sql;
    this.directory = directory;
    this.names = names;
    this.languages = languages;
    this.orders = orders;
  }

  /** An organization with its identity and slug. */
  public record Listed(FactId id, String slug, Organization organization)
      implements Directory.Entry {

    /** Where its page is: /cities for a local government, /organizations for the others. */
    @Override
    public String path() {
      return (isLocalGovernment() ? "/cities/" : "/organizations/") + slug;
    }

    public boolean isLocalGovernment() {
      return organization.kind() == OrganizationKind.LOCAL_GOVERNMENT;
    }

    public @Nullable String country() {
      return organization.country();
    }
  }

  /** A person in office. */
  public record Holder(
      FactId term, FactId person, FactId organization, String office, Period period) {}

  /** One organization that took another's place. */
  public record Following(
      FactId fact,
      FactId predecessor,
      FactId successor,
      SuccessionKind kind,
      city.kontor.dates.@Nullable Edtf on) {}

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  /** Those of these that stand as of the recording. */
  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    var found = new HashMap<FactId, Listed>();
    sql.find(ids, recorded).forEach(it -> found.put(it.id(), it));
    return found;
  }

  /** The local governments of these places of the gazetteer. */
  public List<Listed> governing(Collection<Integer> places, Recorded recorded) {
    return sql.governing(places, recorded);
  }

  /** All organizations that a page mentions, with the names it shows. */
  public Parties parties(Collection<FactId> ids, Reading reading) {
    return parties(ids, reading, null);
  }

  /** The same, preferring how a network writes their names. */
  public Parties parties(Collection<FactId> ids, Reading reading, @Nullable FactId network) {
    return new Parties(
        find(ids, reading.recorded()),
        names.of(ids, reading, network),
        languages.words(reading.language()),
        reading);
  }

  /**
   * The organization at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "organizations",
        slug,
        ids -> find(ids, reading.recorded()),
        "refusal.organization",
        reading);
  }

  /**
   * The organization that somebody means by what was typed in a field; see {@link Directory#meant}.
   *
   * @throws Refusal.Invalid at the field
   */
  public Listed meant(String field, String typed, Reading reading) {
    if (typed.length() > LONGEST) {
      throw new Refusal.Invalid(List.of(Mistake.tooLong(field, typed, LONGEST)));
    }
    return directory.meant(
        "organizations", field, typed, ids -> find(ids, reading.recorded()), reading);
  }

  /** The people who hold or held office there, oldest first. */
  public List<Holder> holders(FactId organization, Recorded recorded) {
    return sql.holders(organization, recorded);
  }

  /** The offices that these people hold or held, the latest first. */
  public List<Holder> termsOf(Collection<FactId> persons, Recorded recorded) {
    return persons.isEmpty() ? List.of() : sql.termsOf(persons, recorded);
  }

  /** What it came from and what came after it. */
  public List<Following> following(FactId organization, Recorded recorded) {
    return sql.following(organization, recorded);
  }

  /** A page of local governments, or of the others, in the order of their addresses. */
  List<Listed> list(
      boolean localGovernments,
      @Nullable String country,
      int offset,
      int limit,
      Recorded recorded) {
    var list = List.of("organizations", String.valueOf(localGovernments), String.valueOf(country));
    IntFunction<List<FactId>> read = most -> sql.list(localGovernments, country, most, recorded);
    if (localGovernments) {
      return orders.part(list, recorded, offset, limit, read, this::find);
    }
    // Few among many local governments: even the first of them are far to seek.
    var others = orders.whole(list, recorded, () -> read.apply(Integer.MAX_VALUE));
    var ids = Orders.page(others, offset, limit);
    return Orders.inOrder(ids, find(ids, recorded));
  }
}
