package city.kontor.publishing;

import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Pictures;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A city's membership in international organizations, as full prose from the record. */
@Controller
class MembershipsController {

  private final Organizations organizations;
  private final Memberships memberships;
  private final MembershipsDocuments documents;
  private final Pictures pictures;

  MembershipsController(
      Organizations organizations,
      Memberships memberships,
      MembershipsDocuments documents,
      Pictures pictures) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.documents = documents;
    this.pictures = pictures;
  }

  @GetMapping("/cities/{slug}/memberships")
  Object show(@PathVariable String slug, Reading reading) {
    var city = organizations.at(slug, reading);
    if (!city.isLocalGovernment()) {
      throw new Refusal.NotFound("refusal.organization", slug);
    }
    if (!city.slug().equals(slug)) {
      return Redirect.to(city.path() + "/memberships", reading);
    }
    return Answer.page("publishing/memberships", () -> memberships.page(city, reading))
        .data(() -> documents.data(city, reading))
        .csv(() -> documents.csv(city, reading))
        .picture(() -> pictures.of(city.id(), reading));
  }
}
