package city.kontor.networks;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of all networks; sections that are networks of their own come after. */
record NetworkListPage(
    Head head, List<Row> networks, List<Row> sections, @Nullable Link previous, @Nullable Link next)
    implements Page {

  /** One network. */
  record Row(
      NamedLink name,
      String acronym,
      String form,
      String stage,
      List<NamedLink> seats,
      @Nullable Tick tick) {}

  /** The networks as data. */
  record Data(String self, List<Item> networks, @Nullable String next) {

    /** One network; {@code stage} only where it is certain on the day. */
    record Item(
        String id,
        String self,
        city.kontor.names.Named name,
        @Nullable String acronym,
        @Nullable String form,
        @Nullable String stage,
        List<String> possibleStages,
        List<city.kontor.organizations.Party> secretariat) {}
  }
}
