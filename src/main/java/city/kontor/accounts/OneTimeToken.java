package city.kontor.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret that is shown once, such as the end of a one-time address. The database keeps only its
 * hash, so whoever reads the database cannot use it.
 */
public record OneTimeToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static OneTimeToken fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new OneTimeToken(HexFormat.of().formatHex(bytes));
  }

  public byte[] hash() {
    return hash(text);
  }

  public static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "a one-time token";
  }
}
