package city.kontor.places;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks places up in the gazetteer. */
@Service
public class Places {

  private final JdbcClient jdbc;

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

  /** Places of this name in any script, the most populous first. */
  public List<Place> named(String typed, int limit) {
    return jdbc.sql(
            """
            select p.id, p.name, p.country, p.admin1, p.latitude, p.longitude, p.population
            from places.place p
            where p.id in (select n.place from places.name n where n.folded = :folded)
            order by p.population desc limit :limit
            """)
        .param("folded", Folded.of(typed))
        .param("limit", limit)
        .query(Place.class)
        .list();
  }

  /** The edition that was loaded; nothing when this build came without a gazetteer. */
  public Optional<String> edition() {
    return jdbc.sql("select name from places.edition").query(String.class).optional();
  }
}
