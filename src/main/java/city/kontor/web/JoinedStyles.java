package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Sends a style sheet with those it imports inside it, in their layers and for their media, so that
 * a browser asks once instead of once a file; see decision 0019. What an import means is not
 * changed, only when it is read.
 */
final class JoinedStyles implements ResourceTransformer {

  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\)(?: layer\\(([a-z]+)\\))?( [a-z]+)?;");

  @Override
  public Resource transform(
      HttpServletRequest request, Resource file, ResourceTransformerChain chain)
      throws IOException {
    var sheet = chain.transform(request, file);
    if (!String.valueOf(sheet.getFilename()).endsWith(".css")) {
      return sheet;
    }
    var joined =
        IMPORT
            .matcher(sheet.getContentAsString(UTF_8))
            .replaceAll(it -> Matcher.quoteReplacement(imported(sheet, it)));
    return new TransformedResource(sheet, joined.getBytes(UTF_8));
  }

  private static String imported(Resource sheet, MatchResult asked) {
    try {
      var text = sheet.createRelative(asked.group(1)).getContentAsString(UTF_8);
      var layered = asked.group(2) == null ? text : within("@layer " + asked.group(2), text);
      return asked.group(3) == null ? layered : within("@media" + asked.group(3), layered);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String within(String rule, String text) {
    return rule + " {\n" + text + "}";
  }
}
