package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;

/**
 * The step from here to the provider. A page, since no form of ours may lead to another site.
 *
 * @param provider what people call it
 * @param address to which the browser goes on by itself
 */
record OnwardPage(Head head, String provider, String address) implements Page {}
