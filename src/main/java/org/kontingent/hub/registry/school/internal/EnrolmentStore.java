package org.kontingent.hub.registry.school.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.StudyGroupId;

/** Keeps enrolments and all their versions. Every method joins the caller's transaction. */
public interface EnrolmentStore {
  /** Somebody in a group; no pupil when only counted. */
  record Member(EnrolmentId enrolment, RegionalId pupil) {}

  void add(Enrolment enrolment, Written written);

  /** Puts the next version in place. */
  void replace(Enrolment enrolment, long version, Written written);

  /**
   * Puts the next version in place, which counts a child without naming it, and takes the name out
   * of all versions before.
   */
  void count(Enrolment counted, long version, Written written);

  Optional<StoredEnrolment> find(EnrolmentId id);

  /** The version that held at a moment. */
  Optional<Enrolment> asKnown(EnrolmentId id, Instant at);

  /** All enrolments of these pupils. */
  List<StoredEnrolment> ofPupils(Collection<RegionalId> pupils);

  /** Who is or will be in a group, from this day on, in the order of joining. */
  List<Member> members(StudyGroupId group, LocalDate day);

  /** How many are or will be enrolled, from this day on. */
  long countFrom(OrganisationId organisation, LocalDate day);

  /** Notes when time alone will change the record of the pupil; null for never. */
  void turn(EnrolmentId id, LocalDate next);

  /** Pupils whose day has come, in order of their ids after this one (null: all), so many. */
  List<RegionalId> due(LocalDate today, RegionalId after, int limit);
}
