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
  PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
  PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  TEXT("text/plain;charset=UTF-8");

  private final String contentType;
  private final byte[] signature;

  FileKind(String contentType, int... signature) {
    this.contentType = contentType;
    this.signature = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
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
    var signed =
        Arrays.stream(values())
            .filter(it -> it.signature.length > 0)
            .filter(
                it ->
                    content.length >= it.signature.length
                        && Arrays.equals(
                            content, 0, it.signature.length, it.signature, 0, it.signature.length))
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
