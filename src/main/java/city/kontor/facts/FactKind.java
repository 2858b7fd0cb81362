package city.kontor.facts;

import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact: its word in files and addresses, the record that lists its fields, the table it
 * is kept in, and who keeps it. A module declares its kinds as beans; everything that can be done
 * with a fact is then done by {@link Acts}. The record is the only place where the fields are
 * listed: form, table and page follow it (decision 0005).
 */
public final class FactKind<F extends Record> {

  private final String word;
  private final Class<F> type;
  private final String table;
  private @Nullable String space;
  private Function<Form, String> slug = form -> form.get("slug").orElse("");
  private boolean isSlugTyped;
  private boolean decidesItself;
  private boolean isOnOwnWord;
  private @Nullable String only;
  private UnaryOperator<Form> order = form -> form;
  private Function<F, Set<FactId>> stewards = _ -> Set.of();
  private Function<F, Set<FactId>> parties = _ -> Set.of();
  private Function<F, Set<FactId>> acting = _ -> Set.of();
  private Visibility visibility = Visibility.PUBLIC;

  private FactKind(String word, Class<F> type, String table) {
    this.word = word;
    this.type = type;
    this.table = table;
  }

  /**
   * @param word the kind's word, such as {@code membership}
   * @param table the table with its schema, such as {@code members.membership}
   */
  public static <F extends Record> FactKind<F> of(String word, Class<F> type, String table) {
    return new FactKind<>(word, type, table);
  }

  /** Facts of this kind have an address: the form's field {@code slug}. */
  public FactKind<F> addressed(String space) {
    this.space = space;
    this.isSlugTyped = true;
    return this;
  }

  /** Facts of this kind have an address that follows from other fields. */
  public FactKind<F> addressed(String space, Function<Form, String> slug) {
    this.space = space;
    this.slug = slug;
    return this;
  }

  /** What may be typed either way round is kept in one order. */
  public FactKind<F> ordered(UnaryOperator<Form> order) {
    this.order = order;
    return this;
  }

  /**
   * Who decides about a fact: one keeps it; two or more confirm it. Where nobody is named and it
   * does not decide itself, whoever recorded it does.
   */
  public FactKind<F> keptBy(Function<F, Set<FactId>> stewards) {
    this.stewards = stewards;
    return this;
  }

  /**
   * The organizations that are parties to a fact beside those who decide about it: they see what is
   * for the parties only, of this fact and of those that it decides about.
   */
  public FactKind<F> alsoFor(Function<F, Set<FactId>> parties) {
    this.parties = parties;
    return this;
  }

  /** Who answers such a fact by what it does next, so that it is not asked whether it is so. */
  public FactKind<F> answeredByActsOf(Function<F, Set<FactId>> acting) {
    this.acting = acting;
    return this;
  }

  /** Who may see a fact of this kind where whoever states it does not say. */
  public FactKind<F> shownFirstTo(Visibility visibility) {
    this.visibility = visibility;
    return this;
  }

  /** Facts of this kind are somebody who decides: they keep themselves, and what is about them. */
  public FactKind<F> decidingItself() {
    this.decidesItself = true;
    return this;
  }

  /** Facts of this kind rest on the word of whoever keeps them; no document need say so. */
  public FactKind<F> onOwnWord() {
    this.isOnOwnWord = true;
    return this;
  }

  /** There is one such fact of whatever this field names. */
  public FactKind<F> onePer(String field) {
    this.only = field;
    return this;
  }

  public boolean isOnOwnWord() {
    return isOnOwnWord;
  }

  public String word() {
    return word;
  }

  public Class<F> type() {
    return type;
  }

  public String table() {
    return table;
  }

  /** The space of its addresses, null when its facts have none of their own. */
  public @Nullable String space() {
    return space;
  }

  /** Whether somebody who states such a fact types its slug. */
  public boolean isSlugTyped() {
    return isSlugTyped;
  }

  public boolean decidesItself() {
    return decidesItself;
  }

  /** The fields of its form, in their order, without the slug. */
  public List<Field> fields() {
    return Field.of(type);
  }

  /** Whether such a fact holds for a time, so that it can change from a date and end. */
  public boolean isDated() {
    return Arrays.stream(type.getRecordComponents()).anyMatch(it -> it.getType() == Period.class);
  }

  /** The same form in the order in which it is kept. */
  public Form inOrder(Form form) {
    return order.apply(form);
  }

  public Set<FactId> stewards(F fact) {
    return stewards.apply(fact);
  }

  public Set<FactId> parties(F fact) {
    return parties.apply(fact);
  }

  /** Who answers such a fact by what it does next. */
  public Set<FactId> acting(F fact) {
    return acting.apply(fact);
  }

  public Visibility visibility() {
    return visibility;
  }

  /**
   * What a fact is about, by which files of facts recognise it again: its slug, or else the facts
   * it refers to and its words; not its dates and figures, which may be corrected.
   */
  public String subject(Form form) {
    if (only != null) {
      return form.get(only).orElse("-");
    }
    return space != null && !slug(form).isEmpty()
        ? slug(form)
        : Fields.identifying(type).stream()
            .map(field -> form.get(field).orElse("-"))
            .collect(Collectors.joining("/"));
  }

  /**
   * The subjects that the same fact may have had while what may be left open in it was open, or
   * filled otherwise.
   */
  public Pattern subjects(Form form) {
    if (only != null || (space != null && !slug(form).isEmpty())) {
      return Pattern.compile(Pattern.quote(subject(form)));
    }
    var open = fields().stream().filter(it -> !it.isRequired()).map(Field::name).toList();
    return Pattern.compile(
        Fields.identifying(type).stream()
            .map(it -> open.contains(it) ? ".+" : Pattern.quote(form.get(it).orElse("-")))
            .collect(Collectors.joining("/")));
  }

  String slug(Form form) {
    return slug.apply(form);
  }
}
