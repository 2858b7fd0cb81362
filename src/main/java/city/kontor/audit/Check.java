package city.kontor.audit;

import city.kontor.claims.Comparison;
import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What would make a statement hold, bound to the record: a word and what it speaks of, by slugs.
 * Several joined by {@code &} must all hold. The words are listed in docs/starter-record.md.
 */
sealed interface Check {

  /** {@code affiliation taipei citynet member} */
  record Affiliation(String organization, String network, String kind) implements Check {}

  /** {@code member-number anmc21 = 11}: how many members, where their list is complete. */
  record MemberNumber(String network, Comparison comparison, BigDecimal number) implements Check {}

  /** {@code members-are anmc21 bangkok delhi ...}: these and no others. */
  record MembersAre(String network, List<String> members) implements Check {}

  /** {@code life anmc21 active} */
  record Life(String network, String stage) implements Check {}

  /** {@code founded uclg 2004} */
  record Founded(String network, Edtf on) implements Check {}

  /** {@code leads taipei ict-initiatives} */
  record Leads(String organization, String project) implements Check {}

  /** {@code project-exists ict-initiatives} */
  record ProjectExists(String project) implements Check {}

  /** {@code secretariat citynet secretariat yokohama} */
  record Secretariat(String network, String kind, String host) implements Check {}

  /** {@code office-in citynet affiliate-office BD ID NP LK}: one in each of these countries. */
  record OfficeIn(String network, String kind, List<String> countries) implements Check {}

  /** {@code section uclg section asia-pacific euro-asia}: each by slug or name. */
  record Section(String network, String kind, List<String> sections) implements Check {}

  /** {@code holds taipei uclg-aspac-council}: any seat of that body. */
  record Holds(String organization, String body) implements Check {}

  /** {@code figure organizations/sci members ~ 2500}: against what other sources state. */
  record Figure(
      String subject,
      String property,
      Comparison comparison,
      BigDecimal value,
      @Nullable String unit)
      implements Check {}

  /** {@code member-since taipei sci 2002} */
  record MemberSince(String organization, String network, Edtf since) implements Check {}

  /** {@code appears-since taipei apcs 1997} */
  record AppearsSince(String organization, String series, Edtf since) implements Check {}

  /** {@code recurrence apcs P2Y} */
  record Recurrence(String series, Period period) implements Check {}

  /** {@code host-alternates apcs brisbane}: every other edition there. */
  record HostAlternates(String series, String host) implements Check {}

  /** {@code role-exists anmc21 lead}: some project of the network has one. */
  record RoleExists(String network, String role) implements Check {}

  /** {@code activities anmc21 conference seminar}: its projects have had each of these. */
  record Activities(String network, List<String> kinds) implements Check {}

  /** {@code supported citynet undp budget} */
  record Supported(String network, String supporter, String kind) implements Check {}

  /** {@code attends taipei sci annual-conference} */
  record Attends(String organization, String network, String kind) implements Check {}

  /** A fact for which no test can be written yet. */
  record Unverifiable() implements Check {}

  /** Several that must all hold. */
  record All(List<Check> checks) implements Check {

    public All {
      checks = List.copyOf(checks);
    }
  }

  /** Reads a check, or refuses at the field {@code check} and says which part it was. */
  static Check parse(String text) {
    var checks = Arrays.stream(text.split("&", -1)).map(it -> new Line(it).read()).toList();
    return checks.size() == 1 ? checks.getFirst() : new All(checks);
  }

  /** One check as it is typed. */
  final class Line {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final String text;
    private final Deque<String> tokens = new ArrayDeque<>();

    Line(String text) {
      this.text = text.strip();
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        tokens.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }

    Check read() {
      var check = check(next());
      if (!tokens.isEmpty()) {
        throw malformed();
      }
      return check;
    }

    private Check check(String word) {
      return switch (word) {
        case "affiliation" -> new Affiliation(next(), next(), next());
        case "member-number" -> new MemberNumber(next(), comparison(), number());
        case "members-are" -> new MembersAre(next(), rest());
        case "life" -> new Life(next(), next());
        case "founded" -> new Founded(next(), date());
        case "leads" -> new Leads(next(), next());
        case "project-exists" -> new ProjectExists(next());
        case "secretariat" -> new Secretariat(next(), next(), next());
        case "office-in" -> new OfficeIn(next(), next(), rest());
        case "section" -> new Section(next(), next(), rest());
        case "holds" -> new Holds(next(), next());
        case "figure" -> new Figure(next(), next(), comparison(), number(), remainder());
        case "member-since" -> new MemberSince(next(), next(), date());
        case "appears-since" -> new AppearsSince(next(), next(), date());
        case "recurrence" -> new Recurrence(next(), period());
        case "host-alternates" -> new HostAlternates(next(), next());
        case "role-exists" -> new RoleExists(next(), next());
        case "activities" -> new Activities(next(), rest());
        case "supported" -> new Supported(next(), next(), next());
        case "attends" -> new Attends(next(), next(), next());
        case "unverifiable" -> new Unverifiable();
        default -> throw malformed();
      };
    }

    private String next() {
      var token = tokens.poll();
      if (token == null) {
        throw malformed();
      }
      return token;
    }

    /** All that follows, at least one. */
    private List<String> rest() {
      var all = new ArrayList<String>();
      do {
        all.add(next());
      } while (!tokens.isEmpty());
      return List.copyOf(all);
    }

    private @Nullable String remainder() {
      return tokens.isEmpty() ? null : String.join(" ", rest());
    }

    private Comparison comparison() {
      return Comparison.find(next()).orElseThrow(this::malformed);
    }

    private BigDecimal number() {
      try {
        return new BigDecimal(next());
      } catch (NumberFormatException _) {
        throw malformed();
      }
    }

    private Edtf date() {
      try {
        return Edtf.parse(next());
      } catch (DateRefused _) {
        throw malformed();
      }
    }

    private Period period() {
      try {
        return Period.parse(next());
      } catch (DateTimeException _) {
        throw malformed();
      }
    }

    private Refusal malformed() {
      return new Refusal.Invalid(List.of(new Mistake("check", "audit.mistake.check", text)));
    }
  }
}
