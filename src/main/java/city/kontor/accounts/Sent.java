package city.kontor.accounts;

import city.kontor.web.OwnForm;
import city.kontor.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken just then, as whoever sent it was signed out elsewhere or the page
 * lay too long. It stands unseen in the page that says so, goes along through sign-in, and is kept
 * nowhere else. A file is not carried along: no page can hold it, and no browser fills it in again.
 *
 * @param to the path to which it was sent
 */
record Sent(String to, List<Field> fields) {

  /** In the forms of sign-in: where the form goes that is carried along. */
  static final String TO = "sent";

  private static final String PREFIX = "sent.";

  private static final int LONGEST = 1_000_000;
  private static final int MOST = 500;

  /** Forms that need nobody signed in, or hold passwords, are filled in anew. */
  private static final String OURS = "/(sign-in|sign-out|account|recovery|invitations|desk)(/.*)?";

  /** What a form sends of its own accord. */
  private static final String UNTYPED = "read|act-(?!why$|visibility$|released$).*";

  record Field(String name, String value) {

    /** What it is called as long as it is carried along. */
    public String carried() {
      return PREFIX + name;
    }
  }

  /** What was sent, where it is worth carrying along, and from a page of ours. */
  static Optional<Sent> refused(HttpServletRequest request) {
    return OwnForm.isOne(request)
        ? of(
            request.getRequestURI(),
            request.getParameterMap(),
            name -> name.equals(Visitor.TOKEN) ? null : name)
        : Optional.empty();
  }

  /** What a form of sign-in carries along. */
  static Optional<Sent> carried(HttpServletRequest request) {
    return carried(request.getParameterMap());
  }

  /** The same, of what such a form sent. */
  static Optional<Sent> carried(Map<String, String[]> sent) {
    var to = sent.get(TO);
    return to == null
        ? Optional.empty()
        : of(to[0], sent, name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : null);
  }

  /** What somebody typed or chose: what the form itself sends along is left out. */
  List<Field> typed() {
    return fields.stream()
        .filter(it -> !it.value().isBlank() && !it.name().matches(UNTYPED))
        .toList();
  }

  private static Optional<Sent> of(
      String to, Map<String, String[]> sent, Function<String, @Nullable String> named) {
    var fields =
        sent.entrySet().stream()
            .flatMap(
                it -> {
                  var name = named.apply(it.getKey());
                  return name == null
                      ? Stream.<Field>empty()
                      : Arrays.stream(it.getValue()).map(value -> new Field(name, value));
                })
            .toList();
    var length = fields.stream().mapToInt(it -> it.name().length() + it.value().length()).sum();
    return SignInController.local(to).isEmpty()
            || to.matches(OURS)
            || fields.isEmpty()
            || fields.size() > MOST
            || length > LONGEST
        ? Optional.empty()
        : Optional.of(new Sent(to, fields));
  }
}
