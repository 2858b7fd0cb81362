package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A change from a date of what has an address of its own, which waits since before that was never
 * done: it is read and refused, and not done.
 */
@PageTest
class OldChangePagesTests {

  private static final String NEVER = "This has an address of its own";

  @Autowired Workplace work;
  @Autowired Recordings recordings;
  @Autowired JdbcClient jdbc;

  private String network;
  private String body;

  @BeforeEach
  void stateABody() {
    network = work.network("Addressnet");
    body =
        "/facts/"
            + work.fact(
                "body",
                "slug",
                Workplace.slug("council"),
                "network",
                network,
                "kind",
                "assembly",
                "since",
                "2004");
  }

  @Test
  void asItWasProposedItIsRefusedOnly() {
    var keeper = work.editor(network);
    var proposer = work.editor(work.city("Addresston"));
    var proposal = bare(save(proposer, body + "/correct", sourced("kind", "board")));
    recordings.record(
        Actor.REGISTER,
        "as it was once",
        _ ->
            jdbc.sql("update facts.proposal set verb = 'change' where id = :id")
                .param("id", id(proposal))
                .update());
    assertThat(text(keeper, proposal)).contains(NEVER).doesNotContain("Amend it first");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "So it is."))
        .hasStatus(409)
        .bodyText()
        .contains(NEVER);
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", "Correct it."))
        .hasStatus(303);
    assertThat(text(proposer, proposal)).contains("refused it").doesNotContain(NEVER);
    assertThat(text(work.reader(), body)).doesNotContain("board");
  }

  @Test
  void asItWasHandedInItIsRefusedOrTakenBackOnly() {
    work.wanting(network, "body");
    var editor = work.editor(network);
    var other = work.editor(network);
    var approval = bare(save(editor, body + "/correct", sourced("kind", "board")));
    jdbc.sql("update keeping.approval set verb = 'change' where id = :id")
        .param("id", id(approval))
        .update();
    assertThat(text(other, approval)).contains(NEVER).doesNotContain("Type it anew");
    assertThat(other.sendTo(approval + "/approval", approval, "note", ""))
        .hasStatus(409)
        .bodyText()
        .contains(NEVER);
    assertThat(text(other, "/zh-Hant" + approval)).contains("此項有自己的網址");
    assertThat(editor.sendTo(approval + "/withdrawal", approval, "note", "Otherwise."))
        .hasStatus(303);
    assertThat(text(other, approval)).contains("took it back").doesNotContain(NEVER);
    assertThat(text(work.reader(), body)).doesNotContain("board");
  }

  private static UUID id(String path) {
    return UUID.fromString(path.replaceFirst(".*/", ""));
  }
}
