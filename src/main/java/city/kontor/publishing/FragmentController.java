package city.kontor.publishing;

import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Embeddable;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A city's memberships for the city's own site: {@code docs/embedding.md}. */
@Controller
class FragmentController {

  private final Organizations organizations;
  private final Fragments fragments;

  FragmentController(Organizations organizations, Fragments fragments) {
    this.organizations = organizations;
    this.fragments = fragments;
  }

  @Embeddable
  @GetMapping("/cities/{slug}/memberships/fragment")
  Object show(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String style,
      Reading reading) {
    var city = organizations.at(slug, reading);
    if (!city.isLocalGovernment()) {
      throw new Refusal.NotFound("refusal.organization", slug);
    }
    var styled = isStyled(style);
    if (!city.slug().equals(slug)) {
      return Redirect.to(
          city.path() + "/memberships/fragment" + (styled ? "?style=plain" : ""), reading);
    }
    return Answer.page(
        "publishing/fragment", () -> fragments.page(city, styled, reading.forAbroad()));
  }

  private static boolean isStyled(@Nullable String style) {
    return switch (style) {
      case null -> false;
      case "", "none" -> false;
      case "plain" -> true;
      default -> throw new Refusal.Malformed("refusal.fragment.style", style);
    };
  }
}
