package city.kontor.partnerships;

import city.kontor.organizations.Party;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pair as data.
 *
 * @param self this document
 * @param one the side whose slug comes first in the alphabet
 */
record PartnershipData(
    String self,
    String id,
    String slug,
    Party one,
    Party other,
    List<TieData> ties,
    List<SigningData> signings,
    Map<String, Object> panels) {

  static PartnershipData of(
      Partnerships.Listed pair,
      PairSheets.Sheet sheet,
      Map<String, Object> added,
      Reading reading) {
    return new PartnershipData(
        reading.data(pair.path()),
        pair.id().toString(),
        pair.slug(),
        sheet.parties().data(pair.partnership().one()),
        sheet.parties().data(pair.partnership().other()),
        sheet.tiesOf(pair).stream()
            .map(
                it ->
                    new PartnershipData.TieData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        it.fact().wording(),
                        Written.spell(it.fact().period()),
                        Words.key(it.fact().period().on(reading.on())),
                        sheet.contested().contains(it.id()),
                        it.fact().reason()))
            .toList(),
        sheet.signingsOf(pair).stream()
            .map(
                it ->
                    new PartnershipData.SigningData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        Written.day(it.fact().on()),
                        sheet.contested().contains(it.id()),
                        sheet.parties().dataOrNull(it.fact().place())))
            .toList(),
        added);
  }

  /**
   * What ties it.
   *
   * @param certainty {@code certain}, {@code possible} or {@code not}
   * @param contested whether one side says otherwise
   */
  record TieData(
      String fact,
      String kind,
      @Nullable String wording,
      Written.Spell period,
      String certainty,
      boolean contested,
      @Nullable String reason) {}

  /** A paper signed. */
  record SigningData(
      String fact,
      String kind,
      Written.@Nullable Day on,
      boolean contested,
      @Nullable Party place) {}

  /** A page of pairs; {@code next} is absent on the last. */
  record Listing(String self, List<PartnershipData> partnerships, @Nullable String next) {}
}
