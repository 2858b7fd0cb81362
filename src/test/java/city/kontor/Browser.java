package city.kontor;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium of this machine, without a window. */
public final class Browser implements AutoCloseable {

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Path program, List<String> settings) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(settings));
  }

  /** Never skipped: a check without its pages would call in order what nobody looked at. */
  public static Browser start() {
    return new Browser(found(), QUIETLY);
  }

  /** To which {@code http://localhost} is an application that listens at another port. */
  public static Browser takingForLocalhost(int port) {
    var settings = new ArrayList<>(QUIETLY);
    settings.add("--host-resolver-rules=MAP localhost:80 localhost:" + port);
    return new Browser(found(), settings);
  }

  private static Path found() {
    return program()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The page tests need Chromium, which was not found:"
                        + " run ./kontor check, which installs it or says how."));
  }

  public BrowserContext context(NewContextOptions options) {
    return browser.newContext(options);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> program() {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return PROGRAMS.stream()
        .flatMap(program -> Arrays.stream(folders).map(folder -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
