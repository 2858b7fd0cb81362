package city.kontor.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program of PostgreSQL is started as a child that dies with Kontor: on Linux the kernel
 * signals it when the starting thread ends, so that thread must live as long as the child.
 */
final class Child {

  private Child() {}

  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", onMac() ? "en_US.UTF-8" : "C.UTF-8");
    return builder;
  }

  /**
   * What stands before the program's own name. PostgreSQL refuses to run as root, so root runs it
   * in a user namespace of its own, where it is nobody in particular.
   */
  static List<String> prefix(String signalWhenKontorDies) {
    var prefix = new ArrayList<String>();
    // A session of its own: Ctrl-C is for Kontor, which then stops its database in order.
    if (isInstalled("setsid")) {
      prefix.add("setsid");
    }
    if (isRoot()) {
      if (!canLeaveRoot()) {
        throw new CannotStart(
            "PostgreSQL refuses to run as root, and this system does not allow `unshare -U`;"
                + " start Kontor as an ordinary user, or name a PostgreSQL of your own with"
                + " KONTOR_DATABASE_URL.");
      }
      prefix.addAll(List.of("unshare", "-U", "--"));
    }
    if (isInstalled("setpriv")) {
      prefix.addAll(List.of("setpriv", "--pdeathsig", signalWhenKontorDies, "--"));
    }
    return prefix;
  }

  static boolean onMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private static boolean isRoot() {
    try {
      return !onMac() && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static boolean canLeaveRoot() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isInstalled(String program) {
    var path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
