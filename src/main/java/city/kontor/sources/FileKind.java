package city.kontor.sources;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an uploaded document can be. It is told by its first bytes, never by its name or by what the
 * browser says; whatever a program could run is none of these.
 */
public enum FileKind {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  TEXT("text/plain;charset=UTF-8", "");

  private static final int LONGEST = 8;

  private final String contentType;
  private final String signature;

  /**
   * @param signature its first bytes, each as a character; empty where there are none to tell it by
   */
  FileKind(String contentType, String signature) {
    this.contentType = contentType;
    this.signature = signature;
  }

  public String contentType() {
    return contentType;
  }

  /** The end of its name. */
  public String suffix() {
    return this == TEXT ? "txt" : this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What these bytes are; nothing when they are none of it. */
  public static Optional<FileKind> of(byte[] content) {
    var beginning =
        new String(content, 0, Math.min(content.length, LONGEST), StandardCharsets.ISO_8859_1);
    var signed =
        Arrays.stream(values())
            .filter(it -> !it.signature.isEmpty() && beginning.startsWith(it.signature))
            .findFirst();
    return signed.isPresent() ? signed : Optional.of(TEXT).filter(_ -> isText(content));
  }

  /** UTF-8 without control characters, in which files of other kinds abound. */
  private static boolean isText(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return !text.isBlank()
          && text.chars().noneMatch(it -> it < ' ' && it != '\t' && it != '\n' && it != '\r');
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
