package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Languages that nobody speaks, made of the English messages: every message in brackets and with
 * accents, so that on a page one sees what was not said by a message. They bear the tags of real
 * languages, whose plurals, numbers, lists, months and countries are known.
 */
@TestConfiguration(proxyBeanMethods = false)
class Pseudo {

  /** Read from left to right, with four forms of the plural. */
  static final String POLISH = "pl";

  /** Read from right to left, with digits of its own. */
  static final String PERSIAN = "fa";

  static final char BEFORE = '⟦';
  static final char AFTER = '⟧';

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTED = "àƀçďéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

  @Bean
  @Primary
  Languages withPseudo() {
    return new Languages(with(files(), POLISH, PERSIAN));
  }

  /** The message files of this build. */
  static Resource[] files() {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResources("classpath*:messages/*.properties");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same and, for each of these tags, a file beside each English one. */
  static Resource[] with(Resource[] files, String... tags) {
    var all = new ArrayList<>(Arrays.asList(files));
    for (var english : files) {
      var name = Objects.requireNonNull(english.getFilename());
      if (!name.contains("_")) {
        for (var tag : tags) {
          all.add(file(name.replace(".", "_" + tag + "."), translated(english)));
        }
      }
    }
    return all.toArray(Resource[]::new);
  }

  static Properties translated(Resource english) {
    var messages = new Properties();
    try (var in = english.getInputStream()) {
      messages.load(new java.io.InputStreamReader(in, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    messages.replaceAll(
        (key, text) ->
            key.toString().startsWith("dates.pattern.")
                ? "'" + BEFORE + "'" + text + "'" + AFTER + "'"
                : BEFORE + accented(text.toString()) + AFTER);
    return messages;
  }

  static Resource file(String name, Properties messages) {
    var written = new StringWriter();
    try {
      messages.store(written, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ByteArrayResource(written.toString().getBytes(UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  /** Only what is read: what stands between braces is for the program. */
  private static String accented(String message) {
    var pattern = new MessagePattern(message);
    var isRead = new ArrayDeque<Boolean>(List.of(false));
    var accented = new StringBuilder();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getIndex() >= from) {
        var before = message.substring(from, part.getIndex());
        accented.append(isRead.getFirst() ? letters(before) : before);
        accented.append(message, part.getIndex(), part.getLimit());
        from = part.getLimit();
      }
      if (part.getType() == MessagePattern.Part.Type.MSG_START
          || part.getType() == MessagePattern.Part.Type.ARG_START) {
        isRead.push(part.getType() == MessagePattern.Part.Type.MSG_START);
      } else if (part.getType() == MessagePattern.Part.Type.MSG_LIMIT
          || part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
        isRead.pop();
      }
    }
    return accented.toString();
  }

  private static String letters(String text) {
    var letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var at = PLAIN.indexOf(text.charAt(i));
      letters.append(at < 0 ? text.charAt(i) : ACCENTED.charAt(at));
    }
    return letters.toString();
  }
}
