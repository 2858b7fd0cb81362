package city.kontor.waiting;

import city.kontor.facts.Proposal;
import city.kontor.facts.Proposals;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.offices.KeeperChanged;
import city.kontor.web.Reading;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was proposed to whoever kept a record before waits for whoever keeps it now. */
@Component
class Handover {

  private final Proposals proposals;
  private final Proposing proposing;
  private final Recordings recordings;

  Handover(Proposals proposals, Proposing proposing, Recordings recordings) {
    this.proposals = proposals;
    this.proposing = proposing;
    this.recordings = recordings;
  }

  private record Moved(FactId proposal, @Nullable FactId to) {}

  @EventListener
  void handOver(KeeperChanged changed) {
    var moved =
        proposals.open(recordings.now()).stream()
            .flatMap(it -> moved(it, changed.reading()).stream())
            .toList();
    if (!moved.isEmpty()) {
      recordings.record(
          changed.by().actingFor(null),
          changed.why(),
          recording -> {
            moved.forEach(it -> proposals.handOver(it.proposal(), it.to()));
            return recording;
          });
    }
  }

  private Optional<Moved> moved(Proposal proposal, Reading reading) {
    return proposing
        .keepers(proposal, reading)
        .map(it -> new Moved(proposal.id(), it.answeringProposals().office()))
        .filter(it -> !Objects.equals(it.to(), proposal.to()));
  }
}
