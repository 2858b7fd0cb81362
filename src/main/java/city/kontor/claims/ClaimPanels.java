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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** Figures claimed of a thing, and open questions on it. */
  List<Panel> about(FactId subject, Reading reading) {
    var panels = new ArrayList<Panel>();
    var claimed = claims.of(List.of(subject), reading.recorded());
    if (!claimed.isEmpty()) {
      panels.add(figures("figures", 80, "claims.figures.title", claimed, false, reading));
    }
    var questions = questions(subject, reading);
    if (!questions.isEmpty()) {
      var words = languages.words(reading.language());
      panels.add(
          new Panel(
              "questions",
              95,
              words.say("claims.questions.title"),
              renderer.part("claims/questions", Map.of("words", words, "questions", questions)),
              questions.stream().map(QuestionData::of).toList(),
              List.of()));
    }
    return panels;
  }

  /** The figures that a document claims. */
  List<Panel> by(FactId document, Reading reading) {
    var claimed = claims.by(document, reading.recorded());
    return claimed.isEmpty()
        ? List.of()
        : List.of(figures("figures", 20, "claims.figures.by", claimed, true, reading));
  }

  private Panel figures(
      String key,
      int order,
      String title,
      List<Kept<Claim>> claimed,
      boolean withSubjects,
      Reading reading) {
    var words = languages.words(reading.language());
    return new Panel(
        key,
        order,
        words.say(title),
        renderer.part(
            "claims/figures",
            Map.of("words", words, "figures", figures.figures(claimed, withSubjects, reading))),
        figures.data(claimed, reading),
        List.of());
  }

  /** A question as data. */
  record QuestionData(String fact, String text, String language) {

    static QuestionData of(Worded text) {
      return new QuestionData(text.bearer().toString(), text.content(), text.language());
    }
  }

  private List<Worded> questions(FactId subject, Reading reading) {
    var asked =
        claims.questions(List.of(subject), reading.recorded()).stream().map(Kept::id).toList();
    var texts =
        names.texts(asked, reading).stream()
            .filter(it -> it.kind().equals("description"))
            .collect(Collectors.groupingBy(Worded::bearer));
    return asked.stream().flatMap(it -> texts.getOrDefault(it, List.of()).stream()).toList();
  }
}
