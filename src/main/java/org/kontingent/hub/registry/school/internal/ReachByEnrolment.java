package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Redirects;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.PupilReach;

/** {@link PupilReach} over the stores. */
public final class ReachByEnrolment implements PupilReach {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final EnrolmentStore enrolments;
  private final OrganisationStore organisations;
  private final SubmittedPupils submitted;
  private final EnrolmentWriting writing;

  public ReachByEnrolment(
      Transactions transactions,
      PupilStore pupils,
      EnrolmentStore enrolments,
      OrganisationStore organisations,
      SubmittedPupils submitted,
      EnrolmentWriting writing) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.enrolments = enrolments;
    this.organisations = organisations;
    this.submitted = submitted;
    this.writing = writing;
  }

  @Override
  public Reach of(RegionalId asked, Caller caller) {
    return transactions.call(
        () -> {
          RegionalId pupil = Redirects.survivor(pupils, asked);
          List<RegionalId> ids = new ArrayList<>(pupils.absorbedBy(pupil));
          ids.add(pupil);
          List<Enrolment> own =
              enrolments.ofPupils(ids).stream()
                  .map(StoredEnrolment::enrolment)
                  .filter(one -> !one.isCancelled() && isOf(caller, one.organisation()))
                  .toList();
          if (own.isEmpty()) {
            return submitted.isSubmittedBy(pupil, caller.system()) ? Reach.FULL : Reach.NONE;
          }
          LocalDate oldest = writing.today().minusDays(DAYS_AFTER);
          return own.stream().anyMatch(one -> one.to() == null || !one.to().isBefore(oldest))
              ? Reach.FULL
              : Reach.OWN_STUDIES;
        });
  }

  private boolean isOf(Caller caller, OrganisationId organisation) {
    return caller.organisations().contains(organisation)
        || caller.territory() != null
            && organisations
                .find(organisation)
                .filter(found -> found.legal().oktmo().startsWith(caller.territory()))
                .isPresent();
  }
}
