package city.kontor.web;

import java.util.List;
import java.util.stream.Collectors;

/** Why a request is not answered as asked: six kinds, each with a sentence for the reader. */
public abstract sealed class Refusal extends RuntimeException {

  private final int status;
  private final transient List<Object> arguments;

  private Refusal(int status, String key, List<Object> arguments) {
    super(key);
    this.status = status;
    this.arguments = arguments;
  }

  public int status() {
    return status;
  }

  /** The sentence, in a reader's language. */
  public String in(Words words) {
    return words.say(String.valueOf(getMessage()), arguments.toArray());
  }

  /** The request itself cannot be understood. */
  public static final class Malformed extends Refusal {
    public Malformed(String key, Object... arguments) {
      super(400, key, List.of(arguments));
    }
  }

  /** Only for people who are signed in; whoever reads is led to where one signs in. */
  public static final class NotSignedIn extends Refusal {
    public NotSignedIn() {
      super(403, "refusal.sign-in", List.of());
    }
  }

  /** A public record refuses an act, and says by which rule. */
  public static final class NotAllowed extends Refusal {
    public NotAllowed(String key, Object... arguments) {
      super(403, key, List.of(arguments));
    }
  }

  /** There is nothing of that name; {@code near} are names that look like it. */
  public static final class NotFound extends Refusal {
    private final transient List<Near> near;

    public NotFound(String key, Object... arguments) {
      this(List.of(), key, arguments);
    }

    public NotFound(List<Near> near, String key, Object... arguments) {
      super(404, key, List.of(arguments));
      this.near = List.copyOf(near);
    }

    public List<Near> near() {
      return near;
    }
  }

  /** Something of a name that looks like the one asked for. */
  public record Near(String name, String path) {}

  /** Somebody else changed it meanwhile, or its stage does not allow it. */
  public static final class Conflict extends Refusal {
    public Conflict(String key, Object... arguments) {
      super(409, key, List.of(arguments));
    }
  }

  /** What was typed cannot be kept; every mistake is told at once, at its field. */
  public static final class Invalid extends Refusal {
    private final transient List<Mistake> mistakes;

    public Invalid(List<Mistake> mistakes) {
      super(422, "refusal.invalid", List.of(mistakes.size()));
      this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
      return mistakes;
    }

    /** For a log or a terminal: every mistake with its field. */
    public String in(Words words, String separator) {
      return mistakes.stream()
          .map(it -> it.field() + ": " + it.in(words))
          .collect(Collectors.joining(separator));
    }
  }
}
