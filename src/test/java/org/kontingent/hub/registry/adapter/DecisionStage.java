package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeFeed;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.internal.ChangeSequencing;

/** What people who decide see and do. */
abstract class DecisionStage extends RegistryStage {
  /** A child two schools call differently. */
  record Contended(UpsertedPupil pupil, SourceKey second, String first, String other) {}

  UpsertedPupil child() {
    String id = newId();
    return submit(id, girlWith(id).build());
  }

  Contended contended() {
    String id = newId();
    String other = surnameOf(newId());
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    SourceKey second = new SourceKey("RO61SCH02", id);
    assertThat(
            submit(second, girlWith(id).name(name(other, "Алена", "Игоревна")).build())
                .regionalId())
        .isEqualTo(pupil.regionalId());
    assertThat(surname(pupil)).as("the newer claim").isEqualTo(other);
    return new Contended(pupil, second, surnameOf(id), other);
  }

  DecideIdentity decide() {
    registry.clock().advance(Duration.ofMillis(5));
    return registry.get(DecideIdentity.class);
  }

  ReadConflicts conflicts() {
    return registry.get(ReadConflicts.class);
  }

  OpenConflict open(UpsertedPupil pupil, ConflictType type) {
    return conflicts()
        .open(new OpenConflict.Wanted(type, null, pupil.regionalId(), false), null, 10)
        .get(0);
  }

  List<ConflictType> types(UpsertedPupil pupil) {
    return read(pupil).openConflicts().stream().map(ConflictView::type).toList();
  }

  String surname(UpsertedPupil pupil) {
    return read(pupil).golden().name().value().surname();
  }

  LocalDate today() {
    return LocalDate.ofInstant(registry.clock().instant(), ZoneId.of("Europe/Moscow"));
  }

  long newest() {
    sequenceAll();
    return registry.get(ChangeFeed.class).newest();
  }

  List<ChangeEntry> feedSince(long number) {
    sequenceAll();
    return registry.get(ChangeFeed.class).after(number, 100);
  }

  private void sequenceAll() {
    while (registry.get(ChangeSequencing.class).sequence() > 0) {
      continue;
    }
  }

  static void refused(RegistryRefusal.Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryRefusal.class, refusal -> assertThat(refusal.refusal()).isEqualTo(code));
  }
}
