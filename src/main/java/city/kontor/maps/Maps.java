package city.kontor.maps;

import city.kontor.places.Place;
import city.kontor.places.Places;
import city.kontor.web.Change;
import city.kontor.web.Shown;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Draws maps of what the record says lies somewhere. */
@Service
public class Maps {

  /** The world, cut in the Atlantic as nearly all of it is cut where land is least. */
  private static final List<View.Point> EVERYWHERE =
      Stream.of(-100, 20, 140).map(it -> new View.Point(it, 0)).toList();

  /** From so many places on, a picture without ties shows their part of the world alone. */
  private static final int FEW = 4;

  private final Places places;
  private final Land land = Land.read();

  Maps(Places places) {
    this.places = places;
  }

  /** Something whose place is known. */
  private record Located(Spot spot, View.Point point, long population) {}

  /** The map of a scene; none where fewer than two of its places are known. */
  public Optional<Drawing> draw(Scene scene, Words words) {
    var located = located(scene, known(scene));
    if (located.stream().map(Located::point).distinct().count() < 2) {
      return Optional.empty();
    }
    var shown = located.stream().map(Located::spot).toList();
    var placed = Set.copyOf(shown);
    var absent = Shown.first(scene.spots().stream().filter(it -> !placed.contains(it)).toList());
    return Optional.of(
        new Drawing(
            scene.title(),
            Stream.of(View.Shape.WIDE, View.Shape.NARROW)
                .map(it -> sheet(scene, located, it, words))
                .toList(),
            key(scene, shown),
            words.say("maps.absent"),
            absent,
            absent.more() == 0 ? "" : words.say("maps.more", absent.more())));
  }

  /**
   * The same as a PNG without words, 1200 by 630. Of the whole world where few places are known:
   * one or two members are no picture of a region. What is tied lies where it lies.
   */
  public byte[] picture(Scene scene) {
    var located = located(scene, known(scene));
    var ties = scene.isTied() && !located.isEmpty() ? ties(located) : List.<List<View.Point>>of();
    var points =
        Stream.concat(located.stream().map(Located::point), ties.stream().flatMap(List::stream))
            .toList();
    var isWide =
        scene.isTied()
            ? points.isEmpty()
            : located.stream().map(Located::point).distinct().count() < FEW;
    var view = View.of(isWide ? EVERYWHERE : points, View.Shape.PICTURE);
    return Picture.of(
        view,
        land.draw(view),
        ties.stream().map(it -> Ways.path(it, view)).toList(),
        located.stream()
            .map(it -> new Picture.Dot(view.x(it.point()), view.y(it.point()), it.spot().look()))
            .toList());
  }

  private Map<Integer, Place> known(Scene scene) {
    return places.find(
        scene.spots().stream().map(Spot::place).filter(Objects::nonNull).distinct().toList());
  }

  private static List<Drawing.Sign> key(Scene scene, List<Spot> shown) {
    var key = new ArrayList<Drawing.Sign>();
    for (var look : Look.values()) {
      var meaning = scene.meaning().get(look);
      if (meaning != null && shown.stream().anyMatch(it -> it.look() == look)) {
        key.add(new Drawing.Sign(Words.key(look), meaning));
      }
    }
    return List.copyOf(key);
  }

  private static List<Located> located(Scene scene, Map<Integer, Place> known) {
    var located = new ArrayList<Located>();
    for (var spot : scene.spots()) {
      var place = spot.place() == null ? null : known.get(spot.place());
      if (place != null) {
        located.add(
            new Located(
                spot, new View.Point(place.longitude(), place.latitude()), place.population()));
      }
    }
    located.sort(
        Comparator.<Located, Look>comparing(it -> it.spot().look())
            .thenComparing(Comparator.comparingLong(Located::population).reversed()));
    return List.copyOf(located);
  }

  private Drawing.Sheet sheet(Scene scene, List<Located> located, View.Shape shape, Words words) {
    var ties = scene.isTied() ? ties(located) : List.<List<View.Point>>of();
    var points =
        Stream.concat(located.stream().map(Located::point), ties.stream().flatMap(List::stream))
            .toList();
    var view = View.of(points, shape);
    return new Drawing.Sheet(
        shape.name(),
        view.width(),
        view.height(),
        view.world(),
        land.draw(view),
        view.grid(),
        ties.stream().map(it -> Ways.path(it, view)).toList(),
        marks(scene, located, view, words));
  }

  /** The shortest ways from home to all the others. */
  private static List<List<View.Point>> ties(List<Located> located) {
    var home = located.getFirst();
    return home.spot().look() != Look.HOME
        ? List.of()
        : located.stream()
            .skip(1)
            .filter(it -> it.spot().look() != Look.PAST)
            .filter(it -> !it.point().equals(home.point()))
            .map(it -> Ways.shortest(home.point(), it.point()))
            .toList();
  }

  private static List<Drawing.Mark> marks(
      Scene scene, List<Located> located, View view, Words words) {
    var groups = new ArrayList<Group>();
    for (var it : located) {
      var x = View.brief(view.x(it.point()));
      var y = View.brief(view.y(it.point()));
      groups.stream()
          .filter(group -> group.isNear(x, y))
          .findFirst()
          .ifPresentOrElse(
              group -> group.spots().add(it.spot()),
              () -> groups.add(new Group(x, y, new ArrayList<>(List.of(it.spot())))));
    }
    var labels = new Labels(view.width(), view.height());
    groups.forEach(it -> labels.keep(it.x(), it.y(), it.radius() + 1));
    return groups.stream().map(it -> it.mark(scene, labels, words)).toList();
  }

  /** What lies so near together that a finger could not tell it apart. */
  private record Group(double x, double y, List<Spot> spots) {

    boolean isNear(double x, double y) {
      return Math.hypot(x - this.x, y - this.y) < 2 * Drawing.REACH;
    }

    double radius() {
      return spots.size() > 1 ? 9 : spots.getFirst().look() == Look.HOME ? 6.5 : 5;
    }

    Drawing.Mark mark(Scene scene, Labels labels, Words words) {
      var first = spots.getFirst();
      var label =
          switch (spots.size()) {
            case 1 -> labels.place(x, y, radius(), first.name(), first.note());
            case 2 ->
                labels
                    .place(x, y, radius(), both(words), "")
                    .or(() -> labels.place(x, y, radius(), several(words), ""));
            default -> labels.place(x, y, radius(), several(words), "");
          };
      var isOne = spots.size() == 1;
      var told =
          isOne
              ? told(visible(label), first, scene, words)
              : words.say(
                  "maps.cluster",
                  (spots.size() + " " + visible(label)).strip(),
                  named(scene, words));
      return new Drawing.Mark(
          x,
          y,
          radius(),
          Words.key(first.look()),
          isOne ? first.language() : null,
          isOne ? first.address() : scene.table(),
          told,
          isOne && told.equals(first.name()) ? first.language() : null,
          spots.size(),
          label.orElse(null));
    }

    /** All of them, or the first of very many and how many there are besides. */
    private String named(Scene scene, Words words) {
      var most = spots.size() > Change.NAMED + 1 ? Change.NAMED : spots.size();
      var named =
          new ArrayList<>(
              spots.stream().limit(most).map(it -> told(it.name(), it, scene, words)).toList());
      if (spots.size() > most) {
        named.add(words.say("maps.more", spots.size() - most));
      }
      return words.list(named);
    }

    /** What is read on the map; who speaks to it says just that. */
    private String visible(Optional<Drawing.Label> label) {
      return label
          .map(it -> it.note().isEmpty() ? it.name() : it.name() + " " + it.note())
          .orElse(spots.size() == 1 ? spots.getFirst().name() : "");
    }

    private String both(Words words) {
      return words.say("maps.both", spots.getFirst().name(), spots.getLast().name());
    }

    /** The first of them, and how many there are besides. */
    private String several(Words words) {
      return words.say("maps.several", spots.getFirst().name(), spots.size(), spots.size() - 1);
    }

    private static String told(String name, Spot spot, Scene scene, Words words) {
      var said = Stream.of(spot.told(), scene.meaning().getOrDefault(spot.look(), ""));
      var rest = said.filter(it -> !it.isEmpty()).toList();
      return rest.isEmpty()
          ? name
          : words.say("maps.told", name, String.join(words.say("maps.told.and"), rest));
    }
  }
}
