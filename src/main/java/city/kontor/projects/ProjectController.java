package city.kontor.projects;

import city.kontor.networks.Networks;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Joint projects, listed and one by one. */
@Controller
class ProjectController {

  private final Projects projects;
  private final Networks networks;
  private final ProjectListPages lists;
  private final ProjectPages pages;

  ProjectController(
      Projects projects, Networks networks, ProjectListPages lists, ProjectPages pages) {
    this.projects = projects;
    this.networks = networks;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/projects")
  Answer list(
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String network,
      Reading reading) {
    var of = network == null || network.isBlank() ? null : networks.at(network.strip(), reading);
    var paging = Paging.of(page, reading.format());
    return Answer.page("projects/list", () -> lists.page(of, paging, reading))
        .data(() -> lists.data(of, paging, reading))
        .csv(() -> lists.csv(of, reading));
  }

  @GetMapping("/projects/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var project = projects.at(slug, reading);
    if (!project.slug().equals(slug)) {
      return Redirect.to(project.path(), reading);
    }
    return Answer.page("projects/show", () -> pages.page(project, reading))
        .data(() -> pages.data(project, reading));
  }
}
