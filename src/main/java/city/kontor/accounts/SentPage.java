package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Page;

/** What was typed before, to be sent once more. */
record SentPage(Head head, Sent sent) implements Page {}
