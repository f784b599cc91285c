package org.kontingent.hub.registry.consent.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.DeletionReason;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.consent.PlannedStep;
import org.kontingent.hub.registry.consent.PlannedStep.Action;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.internal.Grounds;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.QuestionStore;
import org.kontingent.hub.registry.internal.SourceRecordStore;
import org.kontingent.hub.registry.internal.StoredConsent;
import org.kontingent.hub.registry.internal.StoredPupil;
import org.kontingent.hub.registry.internal.StoredQuestion;
import org.kontingent.hub.registry.school.internal.CountingOnly;
import org.kontingent.hub.registry.school.internal.Written;

/**
 * What follows at once when a ground is gone (registry.md 7.4). Joins the caller's transaction; the
 * pupil must be locked.
 */
public final class Closing {
  /** Why a question ended. */
  static final String CODE = "CONSENT_WITHDRAWN";

  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final QuestionStore questions;
  private final Grounds grounds;
  private final CountingOnly counting;

  public Closing(
      PupilStore pupils,
      SourceRecordStore records,
      QuestionStore questions,
      Grounds grounds,
      CountingOnly counting) {
    this.pupils = pupils;
    this.records = records;
    this.questions = questions;
    this.grounds = grounds;
    this.counting = counting;
  }

  /** What becomes of a category of a consent that is withdrawn already. */
  PlannedStep step(
      DataCategory category, StoredConsent consent, Optional<StoredPupil> pupil, LocalDate until) {
    List<SourceKey> keys = new ArrayList<>(List.of(consent.consent().subject()));
    pupil.ifPresent(one -> keys.addAll(records.sourceKeysOf(one.id())));
    Optional<String> other =
        grounds.anyFor(
            category, keys.stream().distinct().toList(), pupil.map(StoredPupil::id).orElse(null));
    if (other.isPresent()) {
      return new PlannedStep(category, Action.KEPT, other.get(), until);
    }
    return new PlannedStep(
        category, category == DataCategory.FEDERAL ? Action.WITHHOLD : Action.DESTROY, null, until);
  }

  /** Carries out what a plan says for today. */
  void close(StoredPupil pupil, StoredPlan plan, Withdrawal withdrawal, Instant now) {
    boolean whole =
        plan.steps().stream()
            .anyMatch(
                step -> step.category() == DataCategory.STAGE1 && step.action() == Action.DESTROY);
    cancelQuestions(pupil.id(), whole ? null : withdrawal.consent().toString(), now);
    if (whole) {
      close(pupil, withdrawal.registeredBy(), withdrawal.messageId(), withdrawal.date(), now);
    } else if (plan.steps().stream().anyMatch(step -> step.action() == Action.WITHHOLD)
        && pupil.recordState() != RecordState.RESTRICTED) {
      pupils.withhold(pupil.id(), false, DeletionReason.WITHDRAWN, now);
    }
  }

  /** The child is only counted from now on, and nobody is given the record any more. */
  void close(StoredPupil pupil, String system, String messageId, LocalDate today, Instant now) {
    counting.count(all(pupil.id()), pupil.golden(), today, new Written(system, messageId, now));
    if (pupil.recordState() != RecordState.RESTRICTED) {
      pupils.withhold(pupil.id(), true, DeletionReason.WITHDRAWN, now);
    }
  }

  /**
   * @param ground those asked on this ground only; null for all
   */
  private void cancelQuestions(RegionalId pupil, String ground, Instant now) {
    for (StoredQuestion question : questions.about(List.of(pupil))) {
      boolean goes = ground == null || ground.equals(question.ground());
      if (goes && !question.state().isFinal()) {
        questions.cancelled(question.id(), CODE, now);
      }
    }
  }

  private List<RegionalId> all(RegionalId pupil) {
    List<RegionalId> all = new ArrayList<>(pupils.absorbedBy(pupil));
    all.add(pupil);
    return all;
  }
}
