package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.facts.Turn;
import city.kontor.history.FactId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What somebody who looks at a history may know of the people in it. */
@Component
class Viewer {

  private final Accounts accounts;

  Viewer(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The names of those who recorded: the people of an office know each other, an administrator of
   * the register knows all, a reader nobody.
   */
  Map<UUID, String> names(List<Turn> turns, HttpServletRequest request) {
    return account(request)
        .map(
            person ->
                accounts.names(
                    turns.stream()
                        .filter(it -> mayKnow(person, it))
                        .flatMap(it -> Stream.ofNullable(it.account()))
                        .collect(Collectors.toSet())))
        .orElse(Map.of());
  }

  private static boolean mayKnow(Account person, Turn turn) {
    var office = turn.recording().office();
    return person.runsTheRegister()
        || (office != null && person.roleIn(new FactId(office)).isPresent());
  }

  private static Optional<Account> account(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication it
            && it.getPrincipal() instanceof Account account
        ? Optional.of(account)
        : Optional.empty();
  }
}
