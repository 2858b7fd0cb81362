package city.kontor.rules;

import city.kontor.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules on the page of their network. */
record NetworkPart(List<String> sentences, Link rules, @Nullable Link fee) {}
