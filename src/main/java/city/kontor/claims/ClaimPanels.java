package city.kontor.claims;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingPanels;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.NetworkPanels;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.projects.ProjectPanels;
import city.kontor.sources.SourcePanels;
import city.kontor.summits.SummitPanels;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What claims add to other pages: figures beside the record, and what is not known. */
@Component
class ClaimPanels {

  private final Claims claims;
  private final FigurePages figures;
  private final Names names;
  private final Languages languages;
  private final Renderer renderer;

  ClaimPanels(
      Claims claims, FigurePages figures, Names names, Languages languages, Renderer renderer) {
    this.claims = claims;
    this.figures = figures;
    this.names = names;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** Where the panels stand. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    OrganizationPanels claimsOfOrganization(ClaimPanels panels) {
      return panels::about;
    }

    @Bean
    NetworkPanels claimsOfNetwork(ClaimPanels panels) {
      return panels::about;
    }

    @Bean
    MeetingPanels claimsOfMeeting(ClaimPanels panels) {
      return panels::about;
    }

    @Bean
    ProjectPanels claimsOfProject(ClaimPanels panels) {
      return panels::about;
    }

    @Bean
    SummitPanels claimsOfSummit(ClaimPanels panels) {
      return panels::about;
    }

    @Bean
    SourcePanels claimsOfSource(ClaimPanels panels) {
      return panels::by;
    }
  }

  /** What is claimed of a thing, and open questions on it. */
  List<Panel> about(FactId subject, Reading reading) {
    var panels = new ArrayList<Panel>();
    var claimed = claims.of(List.of(subject), reading.recorded());
    panels.addAll(stated(claimed, 80, "title", false, reading));
    var questions = questions(subject, reading);
    if (!questions.isEmpty()) {
      var words = languages.words(reading.language());
      panels.add(
          new Panel(
              "questions",
              95,
              words.say("claims.questions.title"),
              renderer.part("claims/questions", Map.of("words", words, "questions", questions)),
              questions.stream().flatMap(List::stream).map(QuestionData::of).toList(),
              List.of()));
    }
    return panels;
  }

  /** What a document claims. */
  List<Panel> by(FactId document, Reading reading) {
    var claimed = claims.by(document, reading.recorded());
    return stated(claimed, 20, "by", true, reading);
  }

  /** A panel of figures and dates, and one of words, as far as there are any. */
  private List<Panel> stated(
      List<Kept<Claim>> claimed, int order, String title, boolean withSubjects, Reading reading) {
    var words = languages.words(reading.language());
    var measured = claimed.stream().filter(it -> !it.fact().isText()).toList();
    var said = claimed.stream().filter(it -> it.fact().isText()).toList();
    var panels = new ArrayList<Panel>();
    if (!measured.isEmpty()) {
      panels.add(
          new Panel(
              "figures",
              order,
              words.say("claims.figures." + title),
              renderer.part(
                  "claims/figures",
                  Map.of(
                      "words", words, "figures", figures.figures(measured, withSubjects, reading))),
              figures.data(measured, reading),
              List.of()));
    }
    if (!said.isEmpty()) {
      panels.add(
          new Panel(
              "sayings",
              order + 1,
              words.say("claims.sayings." + title),
              renderer.part(
                  "claims/sayings",
                  Map.of(
                      "words",
                      words,
                      "sayings",
                      figures.sayings(Shown.first(said).rows(), withSubjects, reading),
                      "more",
                      Shown.first(said).more())),
              figures.data(said, reading),
              List.of()));
    }
    return panels;
  }

  /** A sentence of a question as data. */
  record QuestionData(String fact, String text, String language) {

    static QuestionData of(Worded text) {
      return new QuestionData(text.bearer().toString(), text.content(), text.language());
    }
  }

  /** The questions that can be asked on the day, each with its sentences. */
  private List<List<Worded>> questions(FactId subject, Reading reading) {
    var asked =
        claims.questions(List.of(subject), reading.recorded()).stream().map(Kept::id).toList();
    var texts =
        names.texts(asked, reading).stream()
            .filter(it -> it.kind().equals("description"))
            .collect(Collectors.groupingBy(Worded::bearer));
    return asked.stream().flatMap(it -> Stream.ofNullable(texts.get(it))).toList();
  }
}
