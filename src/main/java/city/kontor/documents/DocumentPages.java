package city.kontor.documents;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Visibility;
import city.kontor.keeping.ActWords;
import city.kontor.keeping.FormPage;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Puts the form by which a document is uploaded into words. */
@Component
class DocumentPages {

  private final ActWords actWords;
  private final Languages languages;

  DocumentPages(ActWords actWords, Languages languages) {
    this.actWords = actWords;
    this.languages = languages;
  }

  DocumentPage form(
      Standing source,
      Paper sent,
      List<Mistake> mistakes,
      DataSize limit,
      Account person,
      Reading reading) {
    var words = languages.words(reading.language());
    var wrong =
        mistakes.stream()
            .collect(Collectors.toMap(Mistake::field, it -> it.in(words), (first, _) -> first));
    var fact = source.stated();
    var path = "/facts/" + fact.id() + "/document";
    return new DocumentPage(
        Head.of(words.say("keeping.document"), words.say("keeping.document.lede"), "")
            .undated()
            .typed(path),
        actWords.sentence(fact, person, reading),
        reading.to("/facts/" + fact.id()),
        reading.sending(path),
        List.of(
            FormPage.Input.file(
                    "file", words.say("keeping.document.file"), wrong.getOrDefault("file", ""))
                .explained(words.say("keeping.document.file.hint", limit.toMegabytes()))
                .needed(true),
            FormPage.Input.choice(
                "visibility",
                words.say("keeping.visibility"),
                wrong.getOrDefault("visibility", ""),
                true,
                Stream.of(Visibility.PUBLIC, Visibility.OFFICE)
                    .map(
                        it ->
                            new FormPage.Option(
                                Words.key(it),
                                words.word("keeping.visibility", it),
                                Words.key(it).equals(sent.visibility())))
                    .toList()),
            FormPage.Input.text(
                    "why", words.say("keeping.why"), sent.why(), wrong.getOrDefault("why", ""))
                .explained(words.say("keeping.why.hint"))
                .needed(true)));
  }
}
