package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.ListPupilStates;
import org.kontingent.hub.registry.PupilProgress;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SubmittedPupils;

/** {@link ReadPupil}, {@link ListPupilStates} and {@link SubmittedPupils} over the stores. */
public final class PupilReading implements ReadPupil, ListPupilStates, SubmittedPupils {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final ConflictStore conflicts;
  private final QuestionStore questions;
  private final RegistrySettings settings;
  private final Clock clock;

  public PupilReading(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      ConflictStore conflicts,
      QuestionStore questions,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.conflicts = conflicts;
    this.questions = questions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<PupilView> read(PupilReference reference) {
    return transactions.call(() -> named(reference).flatMap(this::view));
  }

  @Override
  public List<PupilProgress> list(RegionalId after, int limit) {
    return transactions.call(
        () ->
            pupils.page(after, limit).stream()
                .map(id -> pupils.find(id).orElseThrow())
                .map(this::progress)
                .toList());
  }

  @Override
  public boolean isSubmittedBy(RegionalId pupil, String sourceSystem) {
    return transactions.call(
        () ->
            records.sourceKeysOf(Redirects.survivor(pupils, pupil)).stream()
                .anyMatch(key -> key.system().equals(sourceSystem)));
  }

  private Optional<RegionalId> named(PupilReference reference) {
    if (reference instanceof PupilReference.ByRegionalId byId) {
      return Optional.of(byId.id());
    } else if (reference instanceof PupilReference.BySourceKey byKey) {
      return records.isRetracted(byKey.key()) ? Optional.empty() : records.pupilUnder(byKey.key());
    } else if (reference instanceof PupilReference.BySnils bySnils) {
      List<RegionalId> holders = pupils.withSnils(bySnils.snils());
      if (holders.size() > 1) {
        throw new RegistryRefusal(
            RegistryRefusal.Code.AMBIGUOUS,
            "several pupils hold this number: use another reference");
      }
      return holders.stream().findFirst();
    }
    return pupils.withFederalId(((PupilReference.ByFederalId) reference).id());
  }

  private Optional<PupilView> view(RegionalId asked) {
    RegionalId id = Redirects.survivor(pupils, asked);
    Instant freshSince = clock.instant().minus(settings.freshness());
    return pupils
        .find(id)
        .map(
            pupil ->
                new PupilView(
                    id,
                    id.equals(asked) ? null : asked,
                    pupil.federalId(),
                    pupil.recordState(),
                    pupil.identityState(),
                    pupil.version(),
                    pupil.contentHash(),
                    isClosed(pupil)
                        ? GoldenRecord.NOTHING
                        : Staleness.marked(pupil.golden(), freshSince),
                    records.sourceKeysOf(id),
                    isClosed(pupil) ? List.of() : conflicts.open(id),
                    pupil.createdAt(),
                    pupil.updatedAt()));
  }

  private static boolean isClosed(StoredPupil pupil) {
    return pupil.recordState() == RecordState.RESTRICTED
        || pupil.recordState() == RecordState.DESTROYED;
  }

  private PupilProgress progress(StoredPupil pupil) {
    List<SourceKey> keys = records.sourceKeysOf(pupil.id());
    return new PupilProgress(
        pupil.id(),
        pupil.identityState(),
        keys,
        questions.about(List.of(pupil.id())).stream().map(StoredQuestion::view).toList(),
        conflicts.open(pupil.id()).stream().map(ConflictView::type).toList(),
        pupil.createdAt(),
        pupil.updatedAt());
  }
}
