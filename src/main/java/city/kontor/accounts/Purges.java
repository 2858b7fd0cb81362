package city.kontor.accounts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets what is kept only for a time: at the start, and every hour. */
@Component
class Purges implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Purges.class);
  private static final Duration ROUND = Duration.ofHours(1);

  private final List<Purge> all;
  private @Nullable ScheduledExecutorService rounds;

  Purges(List<Purge> all) {
    this.all = List.copyOf(all);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    var _ = rounds.scheduleWithFixedDelay(this::purge, 1, ROUND.toSeconds(), TimeUnit.SECONDS);
  }

  void purge() {
    for (var it : all) {
      try {
        var forgotten = it.purge();
        if (forgotten > 0) {
          LOG.info(
              "Forgot {} of what {} keeps for a time", forgotten, it.getClass().getSimpleName());
        }
      } catch (RuntimeException e) {
        LOG.warn("What is kept for a time could not be looked up; tried again", e);
      }
    }
  }

  @Override
  public void destroy() {
    if (rounds != null) {
      rounds.shutdownNow();
    }
  }
}
