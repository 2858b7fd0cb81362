package city.kontor.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why Kontor cannot start, where a stack trace would help nobody. */
final class StartFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentence(failure);
    if (sentence == null) {
      return false;
    }
    System.err.println("Kontor cannot start. " + sentence);
    return true;
  }

  private static @Nullable String sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart refused) {
        return refused.getMessage();
      }
      if (cause instanceof PortInUseException taken) {
        return "Another program already listens on port "
            + taken.getPort()
            + "; stop it, or choose another port with --port.";
      }
      if (DataFolder.saysFull(String.valueOf(cause.getMessage()))) {
        return "The disk is full; nothing is lost: free some space and start again.";
      }
    }
    return null;
  }
}
