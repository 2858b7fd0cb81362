package city.kontor.keeping;

import city.kontor.facts.Aside;
import city.kontor.history.FactId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was typed for a second person is redacted; what somebody has begun to type is let go of. */
@Component
class TypedAside implements Aside {

  private final ApprovalSql approvals;
  private final Drafts drafts;

  TypedAside(ApprovalSql approvals, Drafts drafts) {
    this.approvals = approvals;
    this.drafts = drafts;
  }

  @Override
  public void redact(
      FactId fact,
      String kind,
      String field,
      Collection<String> texts,
      Collection<FactId> proposals,
      Collection<FactId> along) {
    drafts.dropAllWith(approvals.redact(fact, kind, field, texts, proposals, along));
    drafts.dropAllOf(fact);
    drafts.dropAllWith(proposals);
  }

  @Override
  public Optional<String> kind(FactId id) {
    return approvals.find(id).map(Approval::kind);
  }

  @Override
  public Set<String> fields(FactId id) {
    return approvals.find(id).map(it -> it.typed().keySet()).orElse(Set.of());
  }

  @Override
  public void redact(FactId id, String field) {
    if (approvals.find(id).isPresent()) {
      // Whoever takes it back at this moment holds the row, and has left a draft once it is let go.
      drafts.dropAllWith(approvals.redact(id, field));
    }
  }
}
