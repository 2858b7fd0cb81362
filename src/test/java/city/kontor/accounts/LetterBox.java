package city.kontor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A mail server that keeps what it is sent, or refuses it for now. */
public final class LetterBox {

  private final ServerSocket socket;
  private final Map<String, CompletableFuture<Letter>> letters = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Boolean>> refusals = new ConcurrentHashMap<>();
  private volatile boolean refuses;

  private LetterBox(ServerSocket socket) {
    this.socket = socket;
  }

  public record Letter(String from, String subject, String text, List<String> head) {}

  static LetterBox open() {
    try {
      var box = new LetterBox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(box::serve);
      return box;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  public void refuse(boolean refuse) {
    refuses = refuse;
  }

  public Letter letterTo(String email) throws Exception {
    return letters.computeIfAbsent(email, _ -> new CompletableFuture<>()).get(30, TimeUnit.SECONDS);
  }

  public void awaitRefusal(String email) throws Exception {
    refusals.computeIfAbsent(email, _ -> new CompletableFuture<>()).get(30, TimeUnit.SECONDS);
  }

  private void serve() {
    while (true) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      say(client, "220 here");
      var to = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("RCPT")) {
          to = line.replaceAll(".*<(.*)>.*", "$1");
          if (refuses) {
            say(client, "451 come back later");
            refusals.computeIfAbsent(to, _ -> new CompletableFuture<>()).complete(true);
            continue;
          }
        }
        if (line.equals("DATA")) {
          say(client, "354 go on");
          var letter = read(in);
          say(client, "250 kept");
          letters.computeIfAbsent(to, _ -> new CompletableFuture<>()).complete(letter);
          continue;
        }
        say(client, line.equals("QUIT") ? "221 bye" : "250 yes");
      }
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Letter read(BufferedReader in) throws IOException, MessagingException {
    var raw = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      raw.append(line).append("\r\n");
    }
    var message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(raw.toString().getBytes(UTF_8)));
    return new Letter(
        message.getFrom()[0].toString(),
        message.getSubject(),
        message.getContent().toString(),
        Collections.list(message.getAllHeaderLines()));
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    client.getOutputStream().flush();
  }
}
