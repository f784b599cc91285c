package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.load.FeedsInMemory;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadReport;
import org.kontingent.hub.registry.load.Silence;
import org.kontingent.hub.registry.load.internal.KnownSchools;
import org.kontingent.hub.registry.load.internal.LoadStore;
import org.kontingent.hub.registry.load.internal.LoadedChild;
import org.kontingent.hub.registry.load.internal.NewSchools;
import org.kontingent.hub.registry.load.internal.StoredLoad;
import org.kontingent.hub.testing.RegistryDump;
import org.kontingent.hub.testing.TestDatabase;

/** What a load promises, whatever the database. */
abstract class LoadContract extends LoadStage {
  private static final int CHILDREN = 60;
  private static final FeedsInMemory FEEDS = FeedsInMemory.of(CHILDREN);
  private static final LoadOrder ORDER =
      new LoadOrder(LoadOrder.DEFAULT_SYSTEMS, Instant.parse("2025-08-15T00:00:00Z"), GROUND, 7);

  @Test
  void childrenStandInTheRegistryWithAllTheirRecordsAndConflicts() {
    Silence heard = new Silence();
    LoadReport report = loading(store()).load(FEEDS, ORDER, heard);
    assertThat(report.isRepeated()).isFalse();
    assertThat(report.created()).isEqualTo(CHILDREN);
    assertThat(report.linked()).isEqualTo(3 * CHILDREN);
    // Whose school wrote down another's number is in doubt.
    assertThat(report.confirmed()).isEqualTo(CHILDREN - 1);
    assertThat(report.strangers()).isZero();
    assertThat(report.refused()).isEqualTo(Map.of(LoadProblem.NAME_MISSING, 1L));
    assertThat(heard.problems).contains("SCHOOL 242 surname NAME_MISSING");
    assertThat(report.conflicts()).containsKeys(ConflictType.NAME_DIFF, ConflictType.SNILS_CLASH);
    assertThat(report.matching()).isPresent();

    PupilView pupil = pupil("LOAD-SCHOOL", "S07919");
    assertThat(pupil.regionalId()).isEqualTo(pupil("LOAD-ZAGS", "B07919").regionalId());
    assertThat(pupil.golden().snils().provenance().sourceSystem()).isEqualTo("LOAD-PFR");
    assertThat(pupil.golden().citizenships()).hasSize(1);
  }

  @Test
  void theLiveRegistryWouldHaveComputedTheSame() {
    loading(store()).load(FEEDS, ORDER, new Silence());
    Map<String, List<String>> loaded = RegistryDump.of(database.dataSource(), true);
    registry.clock().advance(Duration.ofHours(1));
    Recompute recompute = registry.get(Recompute.class);
    PupilStore pupils = registry.get(RegistryStores.class).pupils();
    Transactions transactions = registry.transactions();
    List<RegionalId> ids = transactions.call(() -> pupils.page(null, 1000));
    assertThat(ids).hasSize(CHILDREN);
    transactions.call(() -> recompute.all(pupils.lock(ids)));
    assertThat(RegistryDump.of(database.dataSource(), true)).isEqualTo(loaded);
  }

  @Test
  void whatASchoolSendsLaterFindsTheLoadedChild() {
    loading(store()).load(FEEDS, ORDER, new Silence());
    PupilView loaded = pupil("LOAD-PFR", "P63352");
    GoldenRecord golden = loaded.golden();
    PupilFacts facts =
        new PupilFacts(
            golden.name().value(),
            golden.birthDate().value(),
            null,
            golden.gender().value(),
            null,
            List.of(),
            null,
            golden.documents().stream().map(Valued::value).toList(),
            List.of(),
            List.of());
    UpsertedPupil claimed = registry.get(UpsertPupil.class).upsert(Children.claim("later", facts));
    assertThat(claimed.outcome()).isEqualTo(UpsertOutcome.LINKED);
    assertThat(claimed.regionalId()).isEqualTo(loaded.regionalId());
    assertThat(store().pupils()).isEqualTo(CHILDREN);
  }

  @Test
  void brokenOffAnywhereItEndsWithTheSameRegistry() {
    try (TestDatabase undisturbed = open()) {
      loading(new JdbcLoadStore(undisturbed.dataSource(), undisturbed.transactions()))
          .load(FEEDS, ORDER, new Silence());
      int attempts = 0;
      for (LoadReport report = null; report == null; attempts++) {
        try {
          // Chunks of another size each time, broken off in the middle of one.
          LoadOrder order =
              new LoadOrder(ORDER.systems(), ORDER.asOf(), ORDER.ground(), 5 + attempts);
          report = loading(new Breaking(store(), 2)).load(FEEDS, order, new Silence());
        } catch (Broken e) {
          assertThat(attempts).isLessThan(20);
        }
      }
      assertThat(attempts).isGreaterThanOrEqualTo(4);
      assertThat(RegistryDump.of(database.dataSource(), true))
          .isEqualTo(RegistryDump.of(undisturbed.dataSource(), true));
    }
  }

  @Test
  void whatWasLoadedIsNotLoadedAgain() {
    LoadReport first = loading(store()).load(FEEDS, ORDER, new Silence());
    Map<String, List<String>> loaded = RegistryDump.of(database.dataSource(), true);
    registry.clock().advance(Duration.ofDays(1));
    LoadReport second = loading(store()).load(FEEDS, ORDER, new Silence());
    assertThat(second.isRepeated()).isTrue();
    assertThat(second.finishedAt()).isEqualTo(first.finishedAt());
    assertThat(second.created()).isEqualTo(first.created());
    assertThat(second.conflicts()).isEqualTo(first.conflicts());
    assertThat(second.refused()).isEqualTo(first.refused());
    assertThat(RegistryDump.of(database.dataSource(), true)).isEqualTo(loaded);
  }

  @Test
  void otherFilesAreRefusedWhileALoadIsUnfinishedAndAfterIt() {
    LoadFeeds breaking = loading(new Breaking(store(), 2));
    assertThatThrownBy(() -> breaking.load(FEEDS, ORDER, new Silence())).isInstanceOf(Broken.class);
    assertRefused(FeedsInMemory.of(10), "LOAD_UNFINISHED");
    loading(store()).load(FEEDS, ORDER, new Silence());
    assertRefused(FeedsInMemory.of(10), "REGISTRY_NOT_EMPTY");
  }

  @Test
  void aRegistryWithPupilsOfItsOwnIsRefused() {
    PupilStore pupils = registry.get(RegistryStores.class).pupils();
    registry
        .transactions()
        .call(
            () -> {
              pupils.create(
                  RegionalId.parse("01890000-0000-7000-8000-000000000001"),
                  registry.clock().instant());
              return null;
            });
    assertRefused(FEEDS, "REGISTRY_NOT_EMPTY");
  }

  @Test
  void ofTwoProcessesOneStops() {
    LoadStore meddling =
        new Breaking(store(), Integer.MAX_VALUE) {
          @Override
          public void write(StoredLoad before, List<LoadedChild> chunk, StoredLoad after) {
            if (before.written() == 14) {
              super.write(before, chunk, after);
            }
            super.write(before, chunk, after);
          }
        };
    assertThatThrownBy(() -> loading(meddling).load(FEEDS, ORDER, new Silence()))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("LOAD_TAKEN"));
    loading(store()).load(FEEDS, ORDER, new Silence());
    assertThat(store().pupils()).isEqualTo(CHILDREN);
  }

  private void assertRefused(FeedsInMemory files, String code) {
    Map<String, List<String>> before = RegistryDump.of(database.dataSource(), true);
    assertThatThrownBy(() -> loading(store()).load(files, ORDER, new Silence()))
        .isInstanceOfSatisfying(HubException.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(RegistryDump.of(database.dataSource(), true)).isEqualTo(before);
  }

  /** The process ends. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Writes so many chunks, then nothing any more. */
  private static class Breaking implements LoadStore {
    private final LoadStore store;
    private int left;

    Breaking(LoadStore store, int chunks) {
      this.store = store;
      this.left = chunks;
    }

    @Override
    public Optional<StoredLoad> last() {
      return store.last();
    }

    @Override
    public long pupils() {
      return store.pupils();
    }

    @Override
    public void begin(StoredLoad load) {
      store.begin(load);
    }

    @Override
    public void write(StoredLoad before, List<LoadedChild> chunk, StoredLoad after) {
      if (left-- == 0) {
        throw new Broken();
      }
      store.write(before, chunk, after);
    }

    @Override
    public KnownSchools schools() {
      return store.schools();
    }

    @Override
    public void open(StoredLoad before, NewSchools schools, StoredLoad after) {
      if (left-- == 0) {
        throw new Broken();
      }
      store.open(before, schools, after);
    }

    @Override
    public void finish(StoredLoad load) {
      store.finish(load);
    }
  }
}
