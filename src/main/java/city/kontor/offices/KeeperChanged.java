package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.web.Reading;

/**
 * Another office keeps the record of an organization from now on, or none does: what waits for an
 * answer may wait for another.
 *
 * @param why in words
 */
public record KeeperChanged(Account by, String why, Reading reading) {}
