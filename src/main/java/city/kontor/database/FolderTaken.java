package city.kontor.database;

/** Another Kontor uses the data folder. */
final class FolderTaken extends CannotStart {

  FolderTaken(String sentence) {
    super(sentence);
  }
}
