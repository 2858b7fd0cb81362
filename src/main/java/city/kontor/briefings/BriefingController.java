package city.kontor.briefings;

import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.web.Answer;
import city.kontor.web.Pictures;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two cities side by side, and the way from one city to another beside it. */
@Controller
class BriefingController {

  private static final int LONGEST = 120;

  private final Organizations organizations;
  private final BriefingPages pages;
  private final OtherCities others;
  private final Partnerships partnerships;
  private final Pictures pictures;

  BriefingController(
      Organizations organizations,
      BriefingPages pages,
      OtherCities others,
      Partnerships partnerships,
      Pictures pictures) {
    this.organizations = organizations;
    this.pages = pages;
    this.others = others;
    this.partnerships = partnerships;
    this.pictures = pictures;
  }

  @GetMapping("/cities/{slug}/with/{other}")
  Object show(@PathVariable String slug, @PathVariable String other, Reading reading) {
    var one = city(slug, reading);
    var two = city(other, reading);
    if (one.id().equals(two.id())) {
      throw new Refusal.Malformed("refusal.briefing.same", slug);
    }
    if (!one.slug().equals(slug) || !two.slug().equals(other)) {
      return Redirect.to(OtherCities.path(one, two), reading);
    }
    var both = new Both<>(one, two);
    var answer =
        Answer.page("briefings/show", () -> pages.page(both, reading))
            .data(() -> pages.data(both, reading));
    return partnerships
        .between(one.id(), two.id(), reading.recorded())
        .map(pair -> answer.picture(() -> pictures.of(pair.id(), reading)))
        .orElse(answer);
  }

  @GetMapping("/cities/{slug}/with")
  Object choose(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String name,
      Reading reading) {
    var city = city(slug, reading);
    if (!city.slug().equals(slug)) {
      return Redirect.to(OtherCities.path(city), reading);
    }
    var typed =
        Objects.requireNonNullElse(name, "").replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    var shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    var found = others.find(city, shown, reading);
    if (found.meant().isPresent()) {
      return Redirect.onward(OtherCities.path(city, found.meant().get()), reading);
    }
    return Answer.page("briefings/choose", () -> others.page(city, found, reading))
        .data(() -> others.data(city, found, reading));
  }

  private Organizations.Listed city(String slug, Reading reading) {
    var found = organizations.at(slug, reading);
    if (!found.isLocalGovernment()) {
      throw new Refusal.NotFound("refusal.organization", slug);
    }
    return found;
  }
}
