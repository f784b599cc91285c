package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.StudyGroup;

/** An organisation with its programmes and classes, those to be added included. */
final class School {
  private record ClassOfYear(String year, ClassLabel label) {}

  private final Organisation organisation;
  private final List<Programme> registered;
  private final Map<EducationLevel, Optional<ProgrammeId>> programmes =
      new EnumMap<>(EducationLevel.class);
  private final Map<ClassOfYear, StudyGroup> groups = new HashMap<>();
  private final Set<ClassOfYear> unclear = new HashSet<>();
  private final Set<String> knownYears = new HashSet<>();

  School(Organisation organisation, List<Programme> registered) {
    this.organisation = organisation;
    this.registered = registered;
  }

  OrganisationId id() {
    return organisation.id();
  }

  boolean isClosed() {
    return organisation.state().isFinal();
  }

  /** Whether these facts are of another organisation of the same OGRN, such as a branch. */
  boolean isAnotherThan(LegalFacts legal) {
    Kpp own = organisation.legal().kpp();
    return own != null && legal.kpp() != null && !own.equals(legal.kpp());
  }

  boolean mayTeach(EducationLevel level, LocalDate day) {
    Licence licence = organisation.legal().licence();
    return licence != null && licence.covers(level, day);
  }

  /**
   * The ordinary programme of a level; empty if it is not to be told.
   *
   * @param added called if there is no programme of this level at all
   */
  Optional<ProgrammeId> programme(EducationLevel level, Supplier<Programme> added) {
    return programmes.computeIfAbsent(
        level,
        wanted -> {
          List<Programme> all = registered.stream().filter(one -> one.level() == wanted).toList();
          if (all.isEmpty()) {
            return Optional.of(added.get().id());
          }
          List<Programme> ordinary = all.stream().filter(one -> one.adaptedKind() == null).toList();
          return ordinary.size() == 1 ? Optional.of(ordinary.get(0).id()) : Optional.empty();
        });
  }

  /** Whether the classes of this year were {@link #take taken}. */
  boolean knows(String year) {
    return knownYears.contains(year);
  }

  /** The classes there are in a year. */
  void take(String year, List<StudyGroup> all) {
    knownYears.add(year);
    for (StudyGroup group : all) {
      boolean isClass =
          group.facts().kind() == GroupKind.CLASS
              && group.state() == GroupState.OPEN
              && Objects.equals(group.facts().calendar(), AcademicYear.COMMON);
      if (isClass) {
        ClassOfYear name =
            new ClassOfYear(
                year,
                new ClassLabel(
                    group.facts().parallel(), ClassLabel.letter(group.facts().letter())));
        if (groups.put(name, group) != null) {
          unclear.add(name);
        }
      }
    }
  }

  /**
   * The class of a known year; empty if several are called so.
   *
   * @param added called if there is none
   */
  Optional<StudyGroup> group(String year, ClassLabel label, Supplier<StudyGroup> added) {
    ClassOfYear name = new ClassOfYear(year, label);
    return unclear.contains(name)
        ? Optional.empty()
        : Optional.of(groups.computeIfAbsent(name, absent -> added.get()));
  }
}
