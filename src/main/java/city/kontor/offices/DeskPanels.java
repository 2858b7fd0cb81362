package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import java.util.List;

/** How a higher module adds to a person's desk: what waits there for an answer. */
public interface DeskPanels {

  List<Panel> of(Account account, Reading reading);
}
