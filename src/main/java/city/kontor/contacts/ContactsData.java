package city.kontor.contacts;

import city.kontor.organizations.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that an office sees, as data for its people and its programs alone.
 *
 * @param own those it keeps itself
 * @param given those that members gave to it as a network
 */
record ContactsData(String self, List<One> own, List<One> given) {

  /**
   * A contact, its fields as they are typed.
   *
   * @param self where whoever keeps it reads it to correct it; absent for one that was given
   * @param organization whose it is
   * @param network whose secretariat may see it too; absent for none
   * @param expires the day on which it is forgotten
   */
  record One(
      String id,
      @Nullable String self,
      Party organization,
      @Nullable Party network,
      String matter,
      String name,
      @Nullable String post,
      @Nullable String language,
      @Nullable String email,
      @Nullable String phone,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      String purpose,
      LocalDate expires) {}
}
