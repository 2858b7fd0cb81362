package city.kontor.maps;

/** What a point on a map stands for; what matters most comes first. */
public enum Look {
  /** What the others belong to. */
  HOME,
  /** So for certain. */
  SURE,
  /** Only possibly so. */
  POSSIBLE,
  /** So at another time. */
  PAST
}
