package city.kontor.audit;

import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.sources.Document;
import city.kontor.sources.DocumentClass;
import city.kontor.sources.Sources;
import city.kontor.web.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds the statements of a page against the record. */
@Component
class Auditor {

  private final StatementSql statements;
  private final MemberFindings members;
  private final NetworkFindings networks;
  private final WorkFindings work;
  private final FigureFindings figures;
  private final Citations citations;
  private final Sources sources;

  Auditor(
      StatementSql statements,
      MemberFindings members,
      NetworkFindings networks,
      WorkFindings work,
      FigureFindings figures,
      Citations citations,
      Sources sources) {
    this.statements = statements;
    this.members = members;
    this.networks = networks;
    this.work = work;
    this.figures = figures;
    this.citations = citations;
    this.sources = sources;
  }

  /** The audit of a page as of the reading's day and recording. */
  Audit audit(Sources.Listed page, Reading reading) {
    var statements = this.statements.of(page.id(), reading.recorded());
    var findings = new LinkedHashMap<FactId, Finding>();
    var courses = new HashMap<Integer, TruthThroughTime>();
    for (var statement : statements) {
      var check = statement.fact().check();
      if (statement.fact().type() == StatementType.FACT && check != null) {
        var finding = find(Check.parse(check), page.id(), reading.recorded());
        findings.put(statement.id(), finding);
        courses.put(statement.fact().ordinal(), finding.drawing());
      }
    }
    var windows = Windows.of(courses);
    var speaking =
        speaking(
            findings.values().stream()
                .flatMap(it -> it.evidence().stream())
                .filter(Evidence::isFor)
                .map(Evidence::fact)
                .distinct()
                .toList(),
            reading.recorded());
    var held =
        statements.stream()
            .map(it -> held(it, page.document(), findings, windows, speaking, reading))
            .toList();
    return new Audit(page, held, windows);
  }

  private static Audit.Held held(
      Kept<Statement> statement,
      Document page,
      Map<FactId, Finding> findings,
      Windows windows,
      Map<FactId, List<Document>> speaking,
      Reading reading) {
    var finding = findings.getOrDefault(statement.id(), Finding.unknown(List.of()));
    var outcome =
        Outcome.of(
            statement.fact(),
            finding.course(),
            windows,
            finding.single().stream().allMatch(it -> isCorroborated(it, page, speaking)),
            reading.on());
    return new Audit.Held(statement, finding, outcome);
  }

  /** The page itself is one origin; another must say the same, and one of both carry weight. */
  private static boolean isCorroborated(
      Finding finding, Document page, Map<FactId, List<Document>> speaking) {
    return finding.evidence().stream()
        .filter(Evidence::isFor)
        .flatMap(it -> speaking.getOrDefault(it.fact(), List.of()).stream())
        .filter(it -> !it.origin().equals(page.origin()))
        .anyMatch(it -> carriesWeight(it) || carriesWeight(page));
  }

  private static boolean carriesWeight(Document document) {
    return document.documentClass() == DocumentClass.OFFICIAL
        || document.documentClass() == DocumentClass.PRESS;
  }

  private Map<FactId, List<Document>> speaking(List<FactId> facts, Recorded recorded) {
    var cited = citations.of(facts, recorded);
    var documents =
        sources.find(
            cited.values().stream()
                .flatMap(List::stream)
                .map(Citation::document)
                .distinct()
                .toList(),
            recorded);
    return cited.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it ->
                    it.getValue().stream()
                        .filter(one -> one.stance() == Citation.Stance.SUPPORTS)
                        .flatMap(one -> Stream.ofNullable(documents.get(one.document())))
                        .map(Sources.Listed::document)
                        .toList()));
  }

  /** What the record makes of a check, whatever the day. */
  Finding find(Check check, FactId document, Recorded recorded) {
    try {
      return switch (check) {
        case Check.Affiliation it -> members.find(it, recorded);
        case Check.MemberNumber it -> members.find(it, recorded);
        case Check.MembersAre it -> members.find(it, recorded);
        case Check.MemberSince it -> members.find(it, recorded);
        case Check.Life it -> networks.find(it, recorded);
        case Check.Founded it -> networks.find(it, document, recorded);
        case Check.Secretariat it -> networks.find(it, recorded);
        case Check.OfficeIn it -> networks.find(it, recorded);
        case Check.Section it -> networks.find(it, recorded);
        case Check.Holds it -> networks.find(it, recorded);
        case Check.Supported it -> networks.find(it, recorded);
        case Check.Attends it -> networks.find(it, recorded);
        case Check.Leads it -> work.find(it, recorded);
        case Check.ProjectExists it -> work.find(it, recorded);
        case Check.RoleExists it -> work.find(it, recorded);
        case Check.Activities it -> work.find(it, recorded);
        case Check.AppearsSince it -> work.find(it, recorded);
        case Check.Recurrence it -> work.find(it, recorded);
        case Check.HostAlternates it -> work.find(it, recorded);
        case Check.Figure it -> figures.find(it, document, recorded);
        case Check.Unverifiable() -> Finding.unknown(List.of());
        case Check.All(var checks) ->
            Finding.all(checks.stream().map(it -> find(it, document, recorded)).toList());
      };
    } catch (Lookup.Missing missing) {
      return Finding.unknown(List.of(), missing.said());
    }
  }
}
