package city.kontor;

import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Facts;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.web.Languages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A register of a test's own: a fresh database with the acts on facts and every kind of fact, but
 * without pages and without the starter record.
 */
public final class TestRegister implements AutoCloseable {

  /** On which the services of nearly every module stand. */
  private static final Pattern GROUND =
      Pattern.compile(
          "city\\.kontor\\.(names|organizations|networks|members|rules|dues|applications|sources)\\."
              + "([A-Z][a-z]+Sql|Names|Directory|Organizations|Networks|Members|RuleBooks|Dues"
              + "|LeavingMembers|Sources)"
              + "|city\\.kontor\\.offices\\.(OfficeSql|ArrangementSql|Arrangements|Caretakers)");

  private final TestDatabase database = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** Which other services a test needs, such as those of {@code Members.class}'s own module. */
  public TestRegister(Class<?>... more) {
    context.registerBean(DataSource.class, database::dataSource);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
    context.register(Languages.class);
    for (var type : more) {
      context.register(type);
    }
    context.scan("city.kontor.history", "city.kontor.facts");
    var kinds = new ClassPathBeanDefinitionScanner(context, false);
    kinds.addIncludeFilter(
        new RegexPatternTypeFilter(Pattern.compile("city\\.kontor\\..*\\.[A-Z][a-z]+Kinds")));
    kinds.addIncludeFilter(new RegexPatternTypeFilter(GROUND));
    kinds.scan("city.kontor");
    context.refresh();
  }

  public <B> B get(Class<B> service) {
    return context.getBean(service);
  }

  public Acts acts() {
    return get(Acts.class);
  }

  public Facts facts() {
    return get(Facts.class);
  }

  public Recordings recordings() {
    return get(Recordings.class);
  }

  public TestDatabase database() {
    return database;
  }

  /** Does something inside one recording. */
  public <R> R record(Function<Recorded, R> work) {
    return recordings().record(Actor.REGISTER, "A test", work);
  }

  /** The same, for work that brings nothing back; the recording it was. */
  public Recorded recorded(Consumer<Recorded> work) {
    return record(
        recording -> {
          work.accept(recording);
          return recording;
        });
  }

  /** A document to cite. */
  public FactId source(String slug) {
    return source(slug, slug);
  }

  /** A document that comes from where others come from, too. */
  public FactId source(String slug, String origin) {
    return record(
        it ->
            acts()
                .state(
                    it,
                    "source",
                    form(
                        "slug",
                        slug,
                        "title",
                        slug,
                        "publisher",
                        "An office",
                        "class",
                        "official",
                        "origin",
                        origin),
                    List.of()));
  }

  /** An organization with a name that is its slug. */
  public FactId organization(String slug, String kind, FactId source) {
    return record(
        it -> {
          var id =
              acts().state(it, "organization", form("slug", slug, "kind", kind), cited(source));
          var name =
              form("bearer", id.toString(), "text", slug, "language", "en", "kind", "common");
          acts().state(it, "name", name, cited(source));
          return id;
        });
  }

  /** Names and texts in turn. */
  public static Form form(String... fieldsAndTexts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      fields.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
    }
    return new Form(fields);
  }

  /** A citation of this document. */
  public static List<Citation> cited(FactId document) {
    return List.of(new Citation(document, null, Citation.Stance.SUPPORTS, Citation.Manner.STATES));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
