package city.kontor.projects;

import java.util.List;

/** The joint projects on the page of their network. */
record NetworkPart(String title, List<String> sentences, List<ProjectListPage.Row> rows) {}
