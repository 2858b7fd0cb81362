package city.kontor.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/** The one folder in which an installation keeps everything; copied while stopped, it moves. */
public record DataFolder(Path path) {

  private static final long LEAST_SPACE_TO_WORK_WITH = 16L * 1024 * 1024;

  /** Always absolute: PostgreSQL refuses to set itself up in a relative folder. */
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  static DataFolder of(Environment environment) {
    return new DataFolder(Path.of(environment.getProperty("kontor.data", "data")));
  }

  /** Something inside this folder. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /**
   * Takes the folder for this process alone, making it when it is new. The lock ends with the
   * process, however that ends.
   */
  AutoCloseable hold() {
    try {
      Files.createDirectories(path, forTheOwnerOnly());
    } catch (IOException e) {
      throw new CannotStart(
          Files.exists(path) && !Files.isDirectory(path)
              ? "The data folder " + path + " is a file, not a folder."
              : "The data folder " + path + " cannot be made: " + reason(e) + ".",
          e);
    }
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path.resolve("kontor.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder " + path + " cannot be written to: " + reason(e) + ".", e);
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw taken(channel);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (OverlappingFileLockException e) {
      throw new CannotStart("This Kontor already uses the data folder " + path + ".", e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FolderTaken taken(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    var process = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    channel.close();
    return new FolderTaken(
        "Another Kontor"
            + (process.isEmpty() ? "" : " (process " + process + ")")
            + " already uses the data folder "
            + path
            + "; stop it first, or choose another folder with --data.");
  }

  /** What to say when a file in this folder could not be written. */
  CannotStart unwritable(IOException cause) {
    return saysFull(String.valueOf(cause.getMessage()))
        ? full(cause)
        : new CannotStart(
            "The data folder " + path + " cannot be written to: " + reason(cause) + ".", cause);
  }

  CannotStart full(Throwable cause) {
    return new CannotStart(
        "The disk that holds the data folder "
            + path
            + " is full; nothing is lost: free some space and start again.",
        cause);
  }

  /** Whether this complaint comes from a full disk, said or seen. */
  boolean isFull(String complaint) {
    try {
      return saysFull(complaint)
          || Files.getFileStore(path).getUsableSpace() < LEAST_SPACE_TO_WORK_WITH;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean saysFull(String message) {
    return message.contains("No space left on device")
        || message.contains("Disk quota exceeded")
        || message.contains("not enough space");
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "this user may not write there";
      case java.nio.file.NoSuchFileException _ -> "nothing can be made there";
      case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  static FileAttribute<?>[] forTheOwnerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
