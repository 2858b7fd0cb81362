package city.kontor.briefings;

import city.kontor.names.Named;
import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two cities side by side as data, in the order of the address. From the other side everything is
 * the same, with one and the other exchanged.
 */
record BriefingData(
    String self,
    LocalDate on,
    Party one,
    Party other,
    @Nullable String partnership,
    List<String> prose,
    List<TieData> ties,
    List<SigningData> signings,
    List<NetworkData> networks,
    Both<List<SeatData>> seats,
    Both<List<OfficeData>> offices,
    List<ProjectData> projects,
    List<EventData> events,
    List<ComingData> anniversaries,
    List<String> unknown,
    List<String> sources) {

  /** What ties or tied them. */
  record TieData(
      String fact,
      String kind,
      @Nullable String wording,
      Written.Spell period,
      String certainty,
      boolean contested) {}

  /** A paper of theirs. */
  record SigningData(String fact, String kind, Written.@Nullable Day on, boolean contested) {}

  /** A network that either is or was in; {@code both} is whether both are on the day. */
  record NetworkData(
      String self, Named name, String both, boolean complete, Both<List<SpellData>> spells) {}

  /** A spell in it. */
  record SpellData(String fact, String kind, Written.Spell period, String certainty) {}

  /** A seat held on the day in a network that both may be in. */
  record SeatData(
      String fact,
      String body,
      Named name,
      String office,
      Written.Spell period,
      String certainty) {}

  /** An office of such a network, in the city. */
  record OfficeData(
      String fact, Party network, String kind, Written.Spell period, String certainty) {}

  /** A project in which both have or had a part. */
  record ProjectData(String self, Named name, Both<List<PartData>> parts) {}

  /** A part in it. */
  record PartData(String fact, String role, Written.Spell period) {}

  /** A meeting or summit where both were. */
  record EventData(
      String self,
      Named name,
      Written.@Nullable Day on,
      @Nullable Party host,
      boolean onlyNamed,
      List<String> facts) {}

  /** A round anniversary that comes, between two days. */
  record ComingData(String fact, int years, LocalDate from, LocalDate to) {}
}
