package city.kontor.rules;

import city.kontor.history.FactId;

/**
 * What an article rules, so that it can be reckoned with. Only kinds that something uses are here;
 * a part that no source tells is left blank and stays an open setting.
 */
public sealed interface Rule
    permits AdmissionRule, Entitlement, NoticeRule, SuspensionRule, FeeRule, Band, PriceRule {

  FactId article();
}
