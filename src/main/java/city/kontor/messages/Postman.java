package city.kontor.messages;

import city.kontor.web.PublicAddress;
import city.kontor.web.SettingRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages that wait, where a mail server is set; elsewhere they wait for somebody to
 * hand them on. Never while somebody waits for a page; what cannot be sent is tried again, later
 * each time, and says why on the page where messages wait.
 */
@Component
class Postman implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final @Nullable JavaMailSender mail;
  private final MessageSql sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String from;
  private final String address;
  private @Nullable ScheduledExecutorService rounds;

  Postman(
      ObjectProvider<JavaMailSender> mail,
      MessageSql sql,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${kontor.mail.from:}") String from,
      PublicAddress address,
      @Value("${kontor.demo:false}") boolean isDemo) {
    this.mail = isDemo ? null : mail.getIfAvailable();
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.from = from;
    this.address = address.set();
    if (sends() && this.address.isEmpty()) {
      throw new SettingRefused(
          "kontor.address",
          this.address,
          "the address of the first page, to which messages that are sent lead");
    }
    if (sends() && !Emails.isOne(from)) {
      throw new SettingRefused(
          "kontor.mail.from", from, "the e-mail address from which messages are sent");
    }
  }

  /** Whether messages are sent from here. */
  boolean sends() {
    return mail != null;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (sends()) {
      rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
      var _ =
          rounds.scheduleWithFixedDelay(this::sendAll, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void sendAll() {
    try {
      while (sendOne()) {}
    } catch (RuntimeException e) {
      LOG.warn("Messages could not be looked up; tried again", e);
    }
  }

  /** Sends the message that is due longest; false when none is. */
  boolean sendOne() {
    return Boolean.TRUE.equals(transaction.execute(_ -> sendNext()));
  }

  private boolean sendNext() {
    var due = sql.lockDue(OffsetDateTime.now(clock));
    due.ifPresent(this::send);
    return due.isPresent();
  }

  private void send(MessageSql.Due due) {
    var letter = new SimpleMailMessage();
    letter.setFrom(from);
    letter.setTo(due.to());
    // A line break would begin another head line.
    letter.setSubject(due.subject().replaceAll("\\p{Cntrl}+", " "));
    letter.setText(due.text().replace(Messages.HERE, address));
    try {
      java.util.Objects.requireNonNull(mail).send(letter);
      sql.forget(due.id());
    } catch (MailException e) {
      var wait = Duration.ofMinutes(1L << Math.min(due.tries(), 9));
      var next = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
      LOG.warn("A message could not be sent; tried again in {}: {}", next, e.getMessage());
      sql.putOff(due.id(), OffsetDateTime.now(clock).plus(next), reason(e));
    }
  }

  private static String reason(MailException e) {
    var words = String.valueOf(e.getMostSpecificCause().getMessage()).strip();
    return words.substring(0, Math.min(words.length(), 300));
  }

  @Override
  public void destroy() {
    if (rounds != null) {
      rounds.shutdownNow();
    }
  }
}
