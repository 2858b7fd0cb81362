package city.kontor.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a request is not answered as asked: few kinds, each with a sentence for the reader. */
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

  /** The same sentence, at a field of the form that was sent. */
  public Mistake at(String field) {
    return new Mistake(field, String.valueOf(getMessage()), arguments);
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

  /** A program that shows no token where one is needed, or one that opens nothing. */
  public static final class NotKnown extends Refusal {
    public NotKnown(String key, Object... arguments) {
      super(401, key, List.of(arguments));
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

  /** A program says nowhere how it read what it acts on, or it was changed since. */
  public static final class NotAsRead extends Refusal {
    private final transient Map<String, ?> meanwhile;

    public NotAsRead(String key) {
      super(428, key, List.of());
      this.meanwhile = Map.of();
    }

    /**
     * @param meanwhile what was changed, as data
     */
    public NotAsRead(Map<String, ?> meanwhile, String key) {
      super(412, key, List.of());
      this.meanwhile = Map.copyOf(meanwhile);
    }

    public Map<String, ?> meanwhile() {
      return meanwhile;
    }
  }

  /** More was sent at once than is read. */
  public static final class TooLarge extends Refusal {
    public TooLarge(String key, Object... arguments) {
      super(413, key, List.of(arguments));
    }
  }

  /** Asked too often within a while. */
  public static final class TooOften extends Refusal {
    private final Duration wait;

    public TooOften(Duration wait, String key, Object... arguments) {
      super(429, key, List.of(arguments));
      this.wait = wait;
    }

    public Duration rest() {
      return wait;
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
