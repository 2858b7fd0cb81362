package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody who looks at a history may know of the people in it. */
@Component
class Viewer {

  private final Accounts accounts;
  private final Recordings recordings;

  Viewer(Accounts accounts, Recordings recordings) {
    this.accounts = accounts;
    this.recordings = recordings;
  }

  /**
   * The names of those who recorded: the people of an office know each other, an administrator of
   * the register knows all, a reader nobody.
   */
  Map<UUID, String> names(List<Turn> turns, HttpServletRequest request) {
    return account(request)
        .map(
            person ->
                accounts.names(known(turns.stream().filter(it -> mayKnow(person, it)).toList())))
        .orElse(Map.of());
  }

  /** Those who recorded, and those who approved it. */
  private Set<UUID> known(List<Turn> turns) {
    var known = new HashSet<UUID>();
    turns.forEach(it -> Stream.ofNullable(it.account()).forEach(known::add));
    known.addAll(
        recordings
            .approvers(turns.stream().map(it -> it.recording().no()).collect(Collectors.toSet()))
            .values());
    return known;
  }

  private static boolean mayKnow(Account person, Turn turn) {
    var office = turn.recording().office();
    return person.runsTheRegister()
        || (office != null && person.roleIn(new FactId(office)).isPresent());
  }

  /** Who is signed in; nobody for a reader. */
  Optional<Account> account(HttpServletRequest request) {
    return Account.of(request.getUserPrincipal());
  }
}
