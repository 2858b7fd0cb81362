package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * What was typed before, to be sent once more.
 *
 * @param lines what it holds, so that nobody sends in the own name what somebody else typed
 */
record SentPage(Head head, Sent sent, List<String> lines) implements Page {}
