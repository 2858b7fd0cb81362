package city.kontor.members;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about memberships and categories of members. */
@Repository
class MemberSql {

  private static final String BY_BEGINNING = "since_from, id";

  private final JdbcClient jdbc;
  private final Shown shown;

  MemberSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  /** The spells that hold or may hold on a day. */
  List<Kept<Membership>> on(Collection<FactId> networks, LocalDate day, Recorded recorded) {
    return jdbc.sql(
            """
            select m.id, m.network, m.organization, m.kind, m.category, m.path, m.via, m.since, m.until, m.reason
            from members.membership_recorded m
            where m.network = any(:networks::uuid[]) and dates.possibly(m.since_from, m.until_to, :day)
              and history.shown(m.recording, m.superseded, m.visibility, m.released, :recorded)
            order by m.since_from, m.id
            """)
        .param("networks", FactIds.array(networks))
        .param("day", day)
        .param("recorded", recorded.no())
        .query(Kept.rows(Membership.class))
        .list();
  }

  List<Kept<Membership>> ofNetwork(FactId network, Recorded recorded) {
    return shown.by("network", network, Membership.class, BY_BEGINNING, recorded);
  }

  List<Kept<Membership>> ofNetworks(Collection<FactId> networks, Recorded recorded) {
    return shown.by("network", networks, Membership.class, BY_BEGINNING, recorded);
  }

  List<Kept<Membership>> ofOrganization(FactId organization, Recorded recorded) {
    return shown.by(
        "organization", organization, Membership.class, "since_from, since_to, id", recorded);
  }

  List<Kept<Membership>> ofOrganizations(Collection<FactId> organizations, Recorded recorded) {
    return shown.by("organization", organizations, Membership.class, BY_BEGINNING, recorded);
  }

  List<Kept<Membership>> through(FactId association, Recorded recorded) {
    return shown.by("via", association, Membership.class, BY_BEGINNING, recorded);
  }

  List<Kept<Suspension>> suspensions(FactId network, Recorded recorded, Set<FactId> seeing) {
    return jdbc.sql(
            """
            select s.id, s.membership, s.since, s.until, s.decided_by, s.decided, s.ground
            from members.suspension_recorded s
            join members.membership_recorded m
              on m.id = s.membership and history.held(m.recording, m.superseded, :recorded)
            where m.network = :network and history.held(s.recording, s.superseded, :recorded)
              and history.seen(s.visibility, s.released, s.superseded, m.network, m.organization, :seeing::uuid[])
            order by s.since_from, s.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .param("seeing", FactIds.array(seeing))
        .query(Kept.rows(Suspension.class))
        .list();
  }

  /** Those on these spells that everybody sees. */
  List<Kept<Suspension>> suspensions(Collection<FactId> spells, Recorded recorded) {
    return shown.by("membership", spells, Suspension.class, BY_BEGINNING, recorded);
  }

  List<Kept<Category>> categories(FactId network, Recorded recorded) {
    return shown.by("network", network, Category.class, BY_BEGINNING, recorded);
  }
}
