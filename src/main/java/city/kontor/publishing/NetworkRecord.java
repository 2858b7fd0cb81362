package city.kontor.publishing;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Meetings;
import city.kontor.members.Roll;
import city.kontor.networks.Life;
import city.kontor.networks.Milestone;
import city.kontor.networks.Secretariat;
import city.kontor.networks.Section;
import city.kontor.projects.Projects;
import city.kontor.summits.Summits;
import java.util.List;
import java.util.Map;

/** What the record holds of the networks of a city, each list over all of them. */
record NetworkRecord(
    List<Kept<Life>> lives,
    List<Kept<Milestone>> milestones,
    List<Kept<Section>> sections,
    List<Kept<Secretariat>> offices,
    Map<FactId, Roll> rolls,
    List<Meetings.Listed> meetings,
    List<Summits.Listed> series,
    List<Summits.Occurrence> editions,
    Map<FactId, Projects.Listed> projects) {}
