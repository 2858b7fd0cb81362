package city.kontor.undo;

import city.kontor.accounts.Account;
import city.kontor.facts.Turn;
import city.kontor.facts.Undoing;
import city.kontor.facts.Verb;
import city.kontor.history.Recordings;
import city.kontor.journal.JournalLinks;
import city.kontor.keepers.Behalf;
import city.kontor.organizations.Organizations;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In the journal of an office: the way to take an act back, or to the reason why not. */
@Component
class UndoLinks implements JournalLinks {

  /** A party says something else instead, another file is put beside it: nothing to take back. */
  private static final Set<Verb> LEFT = EnumSet.of(Verb.CONFIRM, Verb.CONTEST, Verb.ATTACH);

  private final Undoing undoing;
  private final Recordings recordings;
  private final Languages languages;

  UndoLinks(Undoing undoing, Recordings recordings, Languages languages) {
    this.undoing = undoing;
    this.recordings = recordings;
    this.languages = languages;
  }

  @Override
  public Map<Long, Link> of(
      Organizations.Listed office, List<Turn> turns, Account person, Reading reading) {
    var words = languages.words(reading.language());
    var isEditor = Behalf.of(person).contains(new Behalf(office.id()));
    var standing = undoing.standing(turns, recordings.now());
    var links = new LinkedHashMap<Long, Link>();
    for (var it : turns) {
      if (LEFT.contains(it.verb())) {
        continue;
      }
      var no = it.recording().no();
      links.computeIfAbsent(
          no,
          _ ->
              new Link(
                  words.say(
                      isEditor && standing.contains(no)
                          ? "keeping.undo.go"
                          : "keeping.undo.why-not"),
                  reading.to(UndoPages.path(office, no))));
    }
    return links;
  }
}
