package city.kontor.rules;

import org.joda.money.CurrencyUnit;

/** The currencies that are known by their ISO 4217 code. */
public final class Currencies {

  private Currencies() {}

  public static boolean isKnown(String code) {
    return CurrencyUnit.registeredCurrencies().stream().anyMatch(it -> it.getCode().equals(code));
  }
}
