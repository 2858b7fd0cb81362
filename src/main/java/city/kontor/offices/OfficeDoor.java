package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads to the pages of an office, and lets in whom its rules let in. */
@Component
public class OfficeDoor {

  private final Offices offices;
  private final Organizations organizations;
  private final Names names;
  private final Accounts accounts;

  OfficeDoor(Offices offices, Organizations organizations, Names names, Accounts accounts) {
    this.offices = offices;
    this.organizations = organizations;
    this.names = names;
    this.accounts = accounts;
  }

  /**
   * The office at this slug, for somebody who may read its journal.
   *
   * @throws Refusal.NotFound when the organization has no office here
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  public Listed toJournal(String slug, Account person, Reading reading) {
    var office = at(slug, reading);
    OfficeRules.mayReadJournal(person, office.id(), name(office, reading)).demand();
    return office;
  }

  /** Whether somebody is told what an office recorded though not everybody sees it. */
  public static boolean readsAll(Account person, FactId office) {
    return OfficeRules.mayReadAll(person, office, "").isGiven();
  }

  /** Whether somebody invites people to an office, and is told who else was. */
  public static boolean changesPeople(Account person, FactId office) {
    return OfficeRules.mayChangePeople(person, office, "").isGiven();
  }

  /**
   * Whether somebody is told who administers the register: nobody whose account others use, too.
   */
  public boolean knowsAdministrators(Account person) {
    return OfficeRules.maySeeAdministrators(person).isGiven() && !accounts.isForTrying(person);
  }

  /**
   * Lets in whoever may read the journal of the register.
   *
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  public void toRegister(Account person) {
    OfficeRules.maySeeAdministrators(person).demand();
  }

  /**
   * The office at this slug, for somebody who says for what it wants a second person.
   *
   * @throws Refusal.NotFound when the organization has no office here
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  public Listed toSignOff(String slug, Account person, Reading reading) {
    var office = at(slug, reading);
    OfficeRules.maySetSignOff(person, office.id(), name(office, reading)).demand();
    return office;
  }

  /**
   * The office at this slug.
   *
   * @throws Refusal.NotFound when the organization has no office here
   */
  public Listed at(String slug, Reading reading) {
    var organization = organization(slug, reading);
    if (!offices.isOpen(organization.id())) {
      throw new Refusal.NotFound("refusal.office", slug);
    }
    return organization;
  }

  Listed organization(String typed, Reading reading) {
    if (typed.length() > 200 || typed.matches(".*\\p{Cc}.*")) {
      throw new Refusal.NotFound("refusal.organization", "");
    }
    return organizations.at(typed, reading);
  }

  public String name(Listed office, Reading reading) {
    return names.of(List.of(office.id()), reading).text(office.id());
  }
}
