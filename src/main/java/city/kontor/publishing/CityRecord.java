package city.kontor.publishing;

import city.kontor.bodies.Bodies;
import city.kontor.claims.Question;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Attendance;
import city.kontor.members.Rests;
import city.kontor.partnerships.Partnerships;
import city.kontor.partnerships.Tie;
import city.kontor.projects.Participation;
import city.kontor.projects.Projects;
import city.kontor.summits.Appearance;
import java.util.List;
import java.util.Set;

/**
 * What the record holds of a city beside its memberships.
 *
 * @param rests when its rights in them rested
 * @param contested the ties of which one side says otherwise
 */
record CityRecord(
    Rests rests,
    List<Bodies.Held> seats,
    List<Kept<Participation>> roles,
    List<Projects.Concerned> activities,
    List<Kept<Attendance>> attendance,
    List<Kept<Appearance>> appearances,
    List<Partnerships.Listed> pairs,
    List<Kept<Tie>> ties,
    Set<FactId> contested,
    List<Kept<Question>> questions) {}
