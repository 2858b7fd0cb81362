package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where facts are found: a space, such as {@code organizations}, and a slug. */
@Service
public class Addresses {

  private static final int LONGEST = 120;

  /** How an address ends that nobody guesses. */
  private static final String TAIL = "-x[0-9a-f]{10}$";

  private static final Pattern SECRET = Pattern.compile(TAIL);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  Addresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An address that was found: the fact, its slug of today, and whether the one asked for is it.
   */
  public record Found(FactId fact, String slug, boolean isCurrent) {}

  /** What a slug leads to. Text that no slug can be leads nowhere. */
  public Optional<Found> find(String space, String slug) {
    if (!isSlug(slug)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select asked.fact, today.slug, asked.is_current
            from facts.address asked
            join facts.address today on today.fact = asked.fact and today.is_current
            where asked.space = :space and asked.slug = :slug
            """)
        .param("space", space)
        .param("slug", slug)
        .query(
            (row, _) ->
                new Found(
                    new FactId(row.getObject("fact", UUID.class)),
                    row.getString("slug"),
                    row.getBoolean("is_current")))
        .optional();
  }

  /** The addresses of today as paths, {@code space/slug}, of those facts that have one. */
  public Map<FactId, String> paths(Collection<FactId> facts) {
    if (facts.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select fact, space, slug from facts.address where is_current and fact = any(:facts::uuid[])
            """)
        .param("facts", FactIds.array(facts))
        .query(
            (row, _) ->
                Map.entry(
                    new FactId(row.getObject("fact", UUID.class)),
                    row.getString("space") + "/" + row.getString("slug")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Makes what a page lists out of a fact and its slug. */
  public interface Listing<F extends Record, T> {

    T of(FactId id, String slug, F fact);
  }

  /** Each of these facts with its slug of today, in their order; one without a slug is left out. */
  public <F extends Record, T> List<T> listed(List<Kept<F>> facts, Listing<F, T> listing) {
    var paths = paths(facts.stream().map(Kept::id).toList());
    return facts.stream()
        .flatMap(
            it ->
                Stream.ofNullable(paths.get(it.id()))
                    .map(path -> path.substring(path.indexOf('/') + 1))
                    .map(slug -> listing.of(it.id(), slug, it.fact())))
        .toList();
  }

  /** The first slugs of a space, of facts that the public sees; to choose from. */
  public Map<String, FactId> some(String space, int limit) {
    var some = new LinkedHashMap<String, FactId>();
    jdbc.sql(
            """
            select slug, fact from facts.address
            where space = :space and is_current and facts.is_shown(fact, 9223372036854775806)
            order by slug limit :limit
            """)
        .param("space", space)
        .param("limit", limit)
        .query((row, _) -> some.put(row.getString("slug"), FactIds.of(row, "fact")))
        .list();
    return some;
  }

  /** A slug like this one that nothing has or had. */
  public String free(String space, String slug) {
    var free = slug;
    for (var n = 2; find(space, free).isPresent(); n++) {
      free = slug + "-" + n;
    }
    return free;
  }

  /** What this slug was typed for, where its address is one that nobody guesses. */
  public List<FactId> secretly(String space, String slug) {
    if (!isSlug(slug)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select fact from facts.address
            where space = :space and is_current and starts_with(slug, :start)
              and substr(slug, length(:start) + 1) ~ ('^' || :tail)
            """)
        .param("space", space)
        .param("start", shortened(slug))
        .param("tail", TAIL)
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  /** A slug as it was typed, without what makes it one that nobody guesses. */
  public static String bare(String slug) {
    return SECRET.matcher(slug).replaceFirst("");
  }

  /** The address of what not everybody may see: it is in nobody's way, and nobody guesses it. */
  static String secret(String slug) {
    return isSlug(slug)
        ? shortened(slug) + "-x" + "%010x".formatted(RANDOM.nextLong(1L << 40))
        : slug;
  }

  /** The slug of what everybody may be told of; nothing where it has one that nobody guesses. */
  public Optional<String> told(FactId fact) {
    return Optional.ofNullable(paths(List.of(fact)).get(fact))
        .map(it -> it.substring(it.indexOf('/') + 1))
        .filter(it -> !isSecret(it));
  }

  /** Whether an address is one that nobody guesses, of what not everybody may see. */
  public static boolean isSecret(String slug) {
    return SECRET.matcher(slug).find();
  }

  private static String shortened(String slug) {
    return slug.length() > LONGEST - 12 ? slug.substring(0, LONGEST - 12) : slug;
  }

  /** Gives what everybody sees by now the address that was typed for it, if it is still free. */
  void publish(FactId fact) {
    var path = paths(List.of(fact)).getOrDefault(fact, "");
    var slug = bare(path.substring(path.indexOf('/') + 1));
    if (isSecret(path)) {
      var space = path.substring(0, path.indexOf('/'));
      give(fact, space, free(space, slug));
    }
  }

  /** Whether this can be the last part of an address. */
  public static boolean isSlug(String text) {
    return text.matches("[a-z0-9-]{1,120}");
  }

  /**
   * Slugs of a space that look like the one asked for, the most alike first; for "did you mean".
   * Those of facts that the public does not see are left out.
   */
  public List<String> like(String space, String typed, int limit) {
    var slug = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return jdbc.sql(
            """
            select slug from facts.address
            where space = :space and is_current and similarity(slug, :slug) > 0.25
              and facts.is_shown(fact, 9223372036854775806)
            order by similarity(slug, :slug) desc, slug limit :limit
            """)
        .param("space", space)
        .param("slug", slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /**
   * Gives a fact its address; its former one then leads to the new. A slug that has ever been
   * another fact's is refused.
   */
  void give(FactId fact, String space, String slug) {
    demandSlug(slug);
    var holder = find(space, slug);
    if (holder.filter(it -> !it.fact().equals(fact)).isPresent()) {
      throw taken(slug);
    }
    give(fact, space, slug, holder.filter(Found::isCurrent).isPresent());
  }

  /** Refuses what could not be given to something new. */
  void check(String space, String slug) {
    demandSlug(slug);
    if (find(space, slug).isPresent()) {
      throw taken(slug);
    }
  }

  /** What is wrong in what cannot be the last part of an address. */
  public static Mistake mistake(String field, String slug) {
    return slug.matches("[a-z0-9-]+")
        ? Mistake.tooLong(field, slug, LONGEST)
        : new Mistake(field, "mistake.slug", slug);
  }

  private static Refusal taken(String slug) {
    return new Refusal.Invalid(List.of(new Mistake("slug", "mistake.slug-taken", slug)));
  }

  private static void demandSlug(String slug) {
    if (!isSlug(slug)) {
      throw new Refusal.Invalid(
          List.of(slug.isEmpty() ? new Mistake("slug", "mistake.missing") : mistake("slug", slug)));
    }
  }

  private void give(FactId fact, String space, String slug, boolean isGiven) {
    if (isGiven) {
      return;
    }
    jdbc.sql("update facts.address set is_current = false where fact = :fact and is_current")
        .param("fact", fact.value())
        .update();
    jdbc.sql(
            """
            insert into facts.address (space, slug, fact) values (:space, :slug, :fact)
            on conflict (space, slug) do update set is_current = true
            """)
        .param("space", space)
        .param("slug", slug)
        .param("fact", fact.value())
        .update();
  }
}
