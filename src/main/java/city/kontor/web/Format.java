package city.kontor.web;

/**
 * In what form a resource is answered: the same address with {@code .json}, {@code .csv} or, for
 * its picture, {@code .png}; a feed also with {@code .atom} for feed readers, and {@code .jsonl}
 * for copies, a JSON document in each line.
 */
public enum Format {
  HTML("", "text/html;charset=UTF-8"),
  JSON(".json", "application/json"),
  CSV(".csv", "text/csv;charset=UTF-8"),
  PNG(".png", "image/png"),
  ATOM(".atom", "application/atom+xml"),
  JSONL(".jsonl", "application/jsonl");

  private final String suffix;
  private final String contentType;

  Format(String suffix, String contentType) {
    this.suffix = suffix;
    this.contentType = contentType;
  }

  public String suffix() {
    return suffix;
  }

  public String contentType() {
    return contentType;
  }
}
