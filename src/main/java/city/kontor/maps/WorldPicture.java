package city.kontor.maps;

import city.kontor.history.FactId;
import city.kontor.web.Pictured;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of what nobody knows to lie anywhere, the world. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WorldPicture implements Pictured {

  private final Maps maps;

  WorldPicture(Maps maps) {
    this.maps = maps;
  }

  @Override
  public Optional<byte[]> of(FactId thing, Reading reading) {
    return Optional.of(maps.picture(new Scene("", "", List.of(), Map.of(), false)));
  }
}
