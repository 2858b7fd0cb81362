package city.kontor.reliability;

import city.kontor.Kontor;
import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedRuntimeException;

/**
 * Kontor as it is started, with people at work: each states an organization with its name, corrects
 * the name, and so on. What is committed is acknowledged on a line of its own, and nothing else is.
 */
final class Writers {

  private static final int PEOPLE = 4;

  private final Acts acts;
  private final Recordings recordings;
  private final List<Citation> cited;

  private Writers(Acts acts, Recordings recordings) {
    this.acts = acts;
    this.recordings = recordings;
    var source =
        recordings.record(
            Actor.REGISTER,
            "the source of writers",
            it ->
                acts.state(
                    it,
                    "source",
                    form(
                        Map.of(
                            "slug", "writers-" + UUID.randomUUID(),
                            "title", "What writers say",
                            "publisher", "Writers",
                            "class", "official",
                            "origin", "writers")),
                    List.of()));
    this.cited =
        List.of(new Citation(source, null, Citation.Stance.SUPPORTS, Citation.Manner.STATES));
  }

  public static void main(String[] arguments) {
    var kontor =
        SpringApplication.run(
            Kontor.class,
            "--server.port=0",
            "--test.own-database=true",
            "--kontor.database.url=",
            "--kontor.data=" + arguments[0]);
    var writers = new Writers(kontor.getBean(Acts.class), kontor.getBean(Recordings.class));
    for (int person = 0; person < PEOPLE; person++) {
      Thread.ofPlatform().start(writers::work);
    }
  }

  private record Stated(long recording, FactId organization, FactId name) {}

  private void work() {
    while (true) {
      try {
        correct(state());
      } catch (NestedRuntimeException databaseIsGone) {
        // Whether it was committed is not known: it is not acknowledged.
        pause();
      }
    }
  }

  private Stated state() {
    var slug = "w-" + UUID.randomUUID();
    var stated =
        recordings.record(
            Actor.REGISTER,
            "writer states",
            it -> {
              var organization =
                  acts.state(
                      it,
                      "organization",
                      form(Map.of("slug", slug, "kind", "local-government")),
                      cited);
              var name = acts.state(it, "name", name(organization, slug), cited);
              return new Stated(it.no(), organization, name);
            });
    acknowledge("stated", stated.recording(), stated);
    return stated;
  }

  private void correct(Stated stated) {
    var recording =
        recordings.record(
            Actor.REGISTER,
            "writer corrects",
            it -> {
              acts.correct(it, stated.name(), name(stated.organization(), "corrected"), List.of());
              return it.no();
            });
    acknowledge("corrected", recording, stated);
  }

  private static Form name(FactId bearer, String text) {
    return form(
        Map.of("bearer", bearer.toString(), "text", text, "language", "en", "kind", "common"));
  }

  private static Form form(Map<String, String> fields) {
    return new Form(fields);
  }

  private static synchronized void acknowledge(String verb, long recording, Stated stated) {
    System.out.println(
        "did " + verb + " " + recording + " " + stated.organization() + " " + stated.name());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
