package city.kontor.accounts;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person may do in an office: each role may also do what the one before it may. */
public enum Role {
  READER,
  EDITOR,
  ADMINISTRATOR;

  /** The one of this word, as it stands in a table. */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** As what, since when or from when, and until when. */
  public String held(LocalDate since, @Nullable LocalDate until, LocalDate today, Words words) {
    var role = words.word("accounts.role", this);
    return until == null
        ? words.say(
            since.isAfter(today) ? "accounts.account.to-hold" : "accounts.desk.duty", role, since)
        : until.equals(since)
            ? words.say("accounts.account.held-a-day", role, since)
            : words.say(
                "accounts.account.held",
                role,
                words.period(new Period(Edtf.of(since), Edtf.of(until))));
  }
}
