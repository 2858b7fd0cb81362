package city.kontor.web;

/** A page record: exactly what its template shows, already in words. */
public interface Page {

  Head head();
}
