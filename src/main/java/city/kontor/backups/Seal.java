package city.kontor.backups;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of a whole backup, in its last bytes: a zip file may end with a comment, and this
 * one's is the SHA-256 of all that stands before it. So any change and any missing end is noticed.
 */
final class Seal {

  static final int LENGTH = 64;

  /** What holds its place until the rest is written. */
  static final String BLANK = "0".repeat(LENGTH);

  /** Of the record that ends a zip file, up to its comment. */
  private static final int END_RECORD = 22;

  private static final int MEMORY = 1 << 16;

  private Seal() {}

  /** Seals a finished file, and waits until it is on disk. */
  static void put(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var digest = digest(channel, channel.size() - LENGTH);
      channel.write(ByteBuffer.wrap(digest.getBytes(US_ASCII)), channel.size() - LENGTH);
      channel.force(true);
    }
  }

  /** Refuses a file that is not, byte for byte, what was sealed. */
  static void check(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (!text(channel, 0, 4).equals("PK\3\4")) {
        throw new BackupRefused(file + " is not a backup of Kontor.");
      }
      var end = channel.size() - LENGTH - END_RECORD;
      if (end < 0 || !text(channel, end, 4).equals("PK\5\6")) {
        throw new BackupRefused(
            file
                + " does not end as a backup of Kontor does: it was cut short, or is something else.");
      }
      if (!digest(channel, channel.size() - LENGTH)
          .equals(text(channel, channel.size() - LENGTH, LENGTH))) {
        throw new BackupRefused(
            file + " is damaged: what stands in it does not match the checksum at its end.");
      }
    }
  }

  private static String text(FileChannel channel, long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    channel.read(bytes, from);
    return new String(bytes.array(), 0, bytes.position(), US_ASCII);
  }

  private static String digest(FileChannel channel, long end) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = ByteBuffer.allocate(MEMORY);
      for (long at = 0; at < end; at += bytes.flip().limit(), digest.update(bytes)) {
        bytes.clear().limit((int) Math.min(MEMORY, end - at));
        if (channel.read(bytes, at) < 0) {
          throw new IOException("The file became shorter while it was read");
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
