package city.kontor.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EqualEarthTests {

  /** Values of the reference implementation, on a sphere of radius 1. */
  @Test
  void projectsAsItsAuthorsDo() {
    assertThat(EqualEarth.EDGE).isCloseTo(2.7066300, within(1e-6));
    assertThat(EqualEarth.y(90)).isCloseTo(1.3173628, within(1e-6));
    assertThat(EqualEarth.y(0)).isZero();
    assertThat(EqualEarth.y(-30)).isEqualTo(-EqualEarth.y(30));
  }

  @Test
  void areasKeepTheirProportionEverywhere() {
    for (int latitude = -85; latitude <= 85; latitude += 5) {
      var across = EqualEarth.stretch(latitude);
      var up = (EqualEarth.y(latitude + 0.001) - EqualEarth.y(latitude - 0.001)) / 0.002;
      var onTheGlobe = Math.toRadians(1) * Math.toRadians(1) * Math.cos(Math.toRadians(latitude));
      assertThat(across * up).isCloseTo(onTheGlobe, within(onTheGlobe * 1e-4));
    }
  }
}
