package city.kontor.places;

import city.kontor.web.Backdrop;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks places up in the gazetteer. */
@Service
public class Places implements Backdrop {

  private final JdbcClient jdbc;

  /** Whether a gazetteer was found; it stays until another build brings another. */
  private volatile boolean isThere;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Place> find(int id) {
    return jdbc.sql(
            """
            select id, name, country, admin1, latitude, longitude, population
            from places.place where id = :id
            """)
        .param("id", id)
        .query(Place.class)
        .optional();
  }

  /** Those of these ids that the gazetteer has. */
  public Map<Integer, Place> find(Collection<Integer> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select id, name, country, admin1, latitude, longitude, population
                from places.place where id in (:ids)
                """)
            .param("ids", ids)
            .query(Place.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Place::id, it -> it));
  }

  /** The edition that was loaded; nothing when this build came without a gazetteer. */
  public Optional<String> gazetteer() {
    return jdbc.sql("select name from places.edition").query(String.class).optional();
  }

  /** The gazetteer comes in while Kontor is already read: pages kept until then know no place. */
  @Override
  public String edition() {
    if (!isThere) {
      isThere = gazetteer().isPresent();
    }
    return isThere ? "places" : "none";
  }
}
