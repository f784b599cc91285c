package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.internal.NameForm;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.StudyGroup;

/**
 * Where a row of the school feed says its child studies, by the rules an enrolment keeps. The class
 * is that of the day the feed was made, the licence is judged by that day, too: the one in force
 * when a child came years ago is known to nobody. What cannot be kept is told and left out.
 */
final class PlaceReading {
  private final KnownSchools known;
  private final Schools schools;
  private final SchoolPlan plan;
  private final Problems problems;
  private final Texts silent;
  private final Map<String, AcademicYear> years = new HashMap<>();

  PlaceReading(KnownSchools known, Schools schools, SchoolPlan plan, Problems problems) {
    this.known = known;
    this.schools = schools;
    this.plan = plan;
    this.problems = problems;
    // Orders are given ahead; what is wrong with the day is told where the row is checked.
    this.silent = new Texts(Problems.NOBODY, plan.today().plusYears(1));
  }

  /** Empty if the row says nothing of a place, or nothing that can be kept. */
  Optional<Place> read(LoadedRow row) {
    String name = NameForm.tidy(row.school());
    String label = NameForm.tidy(row.studyClass());
    if (name == null && label == null) {
      return Optional.empty();
    }
    LocalDate since = silent.day("enrolled", row.since()).orElse(null);
    if (name == null || label == null || since == null) {
      return refused(
          name == null ? "school_id" : label == null ? "class" : "enrolled",
          LoadProblem.PLACE_INCOMPLETE);
    }
    School school = schools.school(name).orElse(null);
    if (school == null) {
      return refused("school_id", LoadProblem.ORGANISATION_UNKNOWN);
    }
    if (school.isClosed()) {
      return refused("school_id", LoadProblem.ORGANISATION_CLOSED);
    }
    Optional<ClassLabel> parsed = ClassLabel.parse(label);
    return parsed.isEmpty()
        ? refused("class", LoadProblem.CLASS_UNCLEAR)
        : place(school, parsed.get(), since);
  }

  private Optional<Place> place(School school, ClassLabel label, LocalDate since) {
    EducationLevel level = label.level();
    if (!school.mayTeach(level, later(since, plan.today()))) {
      return refused("school_id", LoadProblem.LICENCE);
    }
    AcademicYear year = yearOf(since);
    if (!school.knows(year.code())) {
      school.take(year.code(), known.groupsOf(school.id(), year.code()));
    }
    Optional<ProgrammeId> programme =
        school.programme(level, () -> plan.programme(school.id(), level));
    if (programme.isEmpty()) {
      return refused("class", LoadProblem.PROGRAMME_UNCLEAR);
    }
    Optional<StudyGroup> group =
        school.group(year.code(), label, () -> plan.group(school.id(), year.code(), label));
    if (group.isEmpty()) {
      return refused("class", LoadProblem.CLASS_UNCLEAR);
    }
    return Optional.of(
        new Place(
            school.id(), programme.get(), level, group.get(), since, later(since, year.from())));
  }

  /** The year of the feed's day; of children who come later, the one they come in. */
  private AcademicYear yearOf(LocalDate since) {
    LocalDate day = later(since, plan.today());
    AcademicYear year = year(day.getYear());
    if (day.isBefore(year.from())) {
      year = year(day.getYear() - 1);
    }
    // Orders of the summer put children into the classes of the year to come.
    return since.isAfter(year.to()) ? year(year.to().getYear()) : year;
  }

  private AcademicYear year(int begins) {
    return years.computeIfAbsent(
        begins + "/" + (begins + 1),
        code -> known.year(code).orElseGet(() -> AcademicYear.ordinary(AcademicYear.COMMON, code)));
  }

  private Optional<Place> refused(String field, LoadProblem why) {
    problems.found(field, why);
    return Optional.empty();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
