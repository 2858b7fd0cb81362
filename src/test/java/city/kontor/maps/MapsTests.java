package city.kontor.maps;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.maps.View.Point;
import city.kontor.maps.View.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapsTests {

  private static final Point TAIPEI = new Point(121.53, 25.05);
  private static final Point BRISBANE = new Point(153.03, -27.47);
  private static final Point SEATTLE = new Point(-122.33, 47.61);
  private static final Point QUITO = new Point(-78.52, -0.23);
  private static final Point PRAGUE = new Point(14.42, 50.09);

  private static final Land LAND = Land.read();

  @Test
  void everyPointLiesOnItsMapWhateverThePoints() {
    var random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      var points = IntStream.range(0, 2 + random.nextInt(30)).mapToObj(_ -> any(random)).toList();
      for (var shape : List.of(Shape.WIDE, Shape.NARROW)) {
        var view = View.of(points, shape);
        assertThat(view.height()).isBetween(1, (int) (shape.most() * shape.width()) + 1);
        for (var it : points) {
          assertThat(view.x(it)).as("%s of %s", it, points).isBetween(0.0, (double) view.width());
          assertThat(view.y(it)).as("%s of %s", it, points).isBetween(0.0, (double) view.height());
        }
      }
    }
  }

  @Test
  void scenesAroundTheWorldShareFewViews() {
    var random = new Random(8);
    var views =
        IntStream.range(0, 500)
            .mapToObj(_ -> IntStream.range(0, 12).mapToObj(_ -> any(random)).toList())
            .map(points -> View.of(points, Shape.WIDE))
            .filter(it -> it.scale() * 2 * EqualEarth.EDGE < it.width())
            .toList();
    assertThat(views).hasSizeGreaterThan(250);
    assertThat(Set.copyOf(views)).hasSizeLessThanOrEqualTo(36);
  }

  @Test
  void thePacificIsNotTornApart() {
    var view = View.of(List.of(TAIPEI, BRISBANE, SEATTLE, QUITO), Shape.WIDE);
    assertThat(view.x(TAIPEI)).isLessThan(view.x(SEATTLE));
    assertThat(view.x(SEATTLE)).isLessThan(view.x(QUITO));
    assertThat(View.centre(List.of(179.0, -179.0))).isIn(-180.0, 180.0);
    assertThat(View.of(List.of(PRAGUE, QUITO), Shape.WIDE).x(PRAGUE))
        .isGreaterThan(View.of(List.of(PRAGUE, QUITO), Shape.WIDE).x(QUITO));
  }

  @Test
  void namesLieOverNoOtherNameAndNoPointAndStayOnTheMap() {
    var random = new Random(11);
    var names =
        List.of("Taipei", "City of Manila", "高雄", "Jeollabuk-do", "烏蘭巴托", "Ho Chi Minh City");
    for (int round = 0; round < 500; round++) {
      var labels = new Labels(960, 480);
      var points = new ArrayList<double[]>();
      for (int i = 0; i < 40; i++) {
        var point = new double[] {random.nextDouble(960), random.nextDouble(480)};
        points.add(point);
        labels.keep(point[0], point[1], 6);
      }
      var boxes = new ArrayList<Labels.Box>();
      for (var point : points) {
        var name = names.get(random.nextInt(names.size()));
        labels
            .place(point[0], point[1], 5, name, random.nextBoolean() ? "2001, 2005" : "")
            .map(Labels::box)
            .ifPresent(boxes::add);
      }
      assertThat(boxes).isNotEmpty();
      for (int i = 0; i < boxes.size(); i++) {
        var box = boxes.get(i);
        assertThat(box.left()).isNotNegative();
        assertThat(box.right()).isLessThanOrEqualTo(960);
        assertThat(box.top()).isNotNegative();
        assertThat(box.bottom()).isLessThanOrEqualTo(480);
        assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(box::meets);
        assertThat(points)
            .noneMatch(it -> box.meets(new Labels.Box(it[0] - 5, it[1] - 5, it[0] + 5, it[1] + 5)));
      }
    }
  }

  @Test
  void theCoastsStayNearTheMapAndSmall() {
    var region = View.of(List.of(TAIPEI, new Point(103.85, 1.29)), Shape.WIDE);
    var world = View.of(List.of(PRAGUE, BRISBANE, SEATTLE, QUITO), Shape.WIDE);
    for (var view : List.of(region, world)) {
      var land = LAND.draw(view);
      assertThat(land).hasSizeBetween(2_000, 40_000);
      var corners = Pattern.compile("M(-?\\d+) (-?\\d+)").matcher(land).results().toList();
      assertThat(corners).isNotEmpty();
      assertThat(corners)
          .allSatisfy(
              it -> {
                assertThat(Integer.parseInt(it.group(1)) / 2).isBetween(-10, view.width() + 10);
                assertThat(Integer.parseInt(it.group(2)) / 2).isBetween(-10, view.height() + 10);
              });
    }
  }

  @Test
  void aWayOverTheGlobeIsTheShortest() {
    var way = Ways.shortest(TAIPEI, SEATTLE);
    assertThat(way.getFirst().longitude())
        .isCloseTo(121.53, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(way).anyMatch(it -> it.latitude() > 50);
    assertThat(way).allMatch(it -> Math.abs(it.longitude()) > 120);
  }

  private static Point any(Random random) {
    return new Point(random.nextDouble(360) - 180, random.nextDouble(120) - 50);
  }
}
