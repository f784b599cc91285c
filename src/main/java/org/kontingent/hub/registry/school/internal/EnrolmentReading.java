package org.kontingent.hub.registry.school.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.Redirects;
import org.kontingent.hub.registry.internal.StoredPupil;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.ReadEnrolment;
import org.kontingent.hub.registry.school.ReadTrajectory;
import org.kontingent.hub.registry.school.Trajectory;

/** {@link ReadEnrolment} and {@link ReadTrajectory} over the stores. */
public final class EnrolmentReading implements ReadEnrolment, ReadTrajectory {
  private final Transactions transactions;
  private final EnrolmentStore enrolments;
  private final PupilStore pupils;
  private final Recompute recompute;
  private final EnrolmentWriting writing;

  public EnrolmentReading(
      Transactions transactions,
      EnrolmentStore enrolments,
      PupilStore pupils,
      Recompute recompute,
      EnrolmentWriting writing) {
    this.transactions = transactions;
    this.enrolments = enrolments;
    this.pupils = pupils;
    this.recompute = recompute;
    this.writing = writing;
  }

  @Override
  public Optional<Enrolment> read(EnrolmentId id) {
    return transactions.call(() -> enrolments.find(id).map(StoredEnrolment::enrolment));
  }

  @Override
  public Optional<Enrolment> readAsKnown(EnrolmentId id, Instant at) {
    return transactions.call(() -> enrolments.asKnown(id, at));
  }

  @Override
  public Optional<Trajectory> of(RegionalId asked) {
    return transactions.call(
        () -> {
          RegionalId pupil = Redirects.survivor(pupils, asked);
          return pupils.find(pupil).map(found -> trajectory(found));
        });
  }

  private Trajectory trajectory(StoredPupil pupil) {
    List<RegionalId> ids = new ArrayList<>(pupils.absorbedBy(pupil.id()));
    ids.add(pupil.id());
    return Trajectories.of(
        pupil.id(),
        new StudyRecord(
            enrolments.ofPupils(ids),
            Map.of(),
            Set.of(),
            pupil.golden() == null ? null : pupil.golden().birthDate(),
            recompute.deathOf(pupil.id()),
            writing.today()));
  }
}
