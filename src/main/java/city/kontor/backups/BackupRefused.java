package city.kontor.backups;

/** A backup cannot be made or put back, for a reason that one sentence can say. */
final class BackupRefused extends RuntimeException {

  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
