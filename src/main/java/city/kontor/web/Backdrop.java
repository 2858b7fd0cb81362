package city.kontor.web;

/** What pages show beside the record: when its edition changes, kept copies are stale. */
public interface Backdrop {

  /** Short, without spaces. Asked for at every request, so it must cost nothing. */
  String edition();
}
