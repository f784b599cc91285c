package org.kontingent.hub.registry.school.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentTerms;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.StartReason;
import org.kontingent.hub.registry.school.StudyForm;
import org.kontingent.hub.registry.school.StudyGroupId;

/** Enrolments as tests need them. */
final class Enrolments {
  static final StudyGroupId GROUP = new StudyGroupId(new UUID(3, 3));
  private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");

  private Enrolments() {}

  /** The n-th one to be written. */
  static StoredEnrolment main(int n, EducationLevel level, String from, String to) {
    return main(n, level, from, to, EndReason.TRANSFER_OUT);
  }

  static StoredEnrolment main(
      int n, EducationLevel level, String from, String to, EndReason reason) {
    return of(n, EnrolmentKind.MAIN, level, from, to, reason);
  }

  static StoredEnrolment of(
      int n, EnrolmentKind kind, EducationLevel level, String from, String to, EndReason reason) {
    SchoolOrder order = new SchoolOrder("1", LocalDate.parse(from));
    Enrolment enrolment =
        new Enrolment(
            new EnrolmentId(new UUID(0, n)),
            new RegionalId(new UUID(7, 7)),
            null,
            new OrganisationId(new UUID(1, n)),
            new ProgrammeId(new UUID(2, n)),
            level,
            kind,
            StudyForm.FULL_TIME,
            new Enrolment.Start(order, LocalDate.parse(from), StartReason.FIRST),
            List.of(new GroupStay(GROUP, LocalDate.parse(from), null)),
            List.of(),
            to == null ? null : new Enrolment.End(order, LocalDate.parse(to), reason),
            null,
            EnrolmentTerms.NONE);
    Instant at = EPOCH.plusSeconds(n);
    return new StoredEnrolment(
        enrolment, 1, at, new Written("RO61SCH01", "message-" + n, at), null);
  }
}
