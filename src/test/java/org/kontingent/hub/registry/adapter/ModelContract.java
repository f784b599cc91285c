package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.ModelEstimating;
import org.kontingent.hub.registry.internal.ModelPreviewing;
import org.kontingent.hub.registry.internal.ModelRegrouping;
import org.kontingent.hub.registry.internal.ModelStore;
import org.kontingent.hub.registry.internal.RegionSize;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.model.ModelOrigin;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;
import org.kontingent.hub.registry.model.ReadModels;
import org.kontingent.hub.registry.model.TuneMatching;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Versions of the model: estimated, previewed, adopted, and the registry follows. */
abstract class ModelContract extends RegistryStage {
  private static final OperatorOrder ORDER = new OperatorOrder("steward-1", "проверка модели");

  /** Links hardly anything it is not certain of, and asks about much. */
  private static final MatchSettings CAUTIOUS = new MatchSettings(0.9999999999999999, 0.001, 900);

  @Test
  void theModelShippedIsInForceFromTheFirstStart() {
    fresh(
        () -> {
          assertThat(models())
              .singleElement()
              .satisfies(
                  first -> {
                    assertThat(first.number()).isEqualTo(1);
                    assertThat(first.state()).isEqualTo(ModelState.ADOPTED);
                    assertThat(first.regroupedAt()).isNotNull();
                  });
          assertThat(registry.get(ReadModels.class).progress().adopted()).isEqualTo(1);
        });
  }

  @Test
  void aRegistryStillEmptyIsMadeReadyForALargerRegion() {
    fresh(
        () -> {
          MatchModels models = registry.get(MatchModels.class);
          MatchModels.Judge small =
              models.grownTo(20_000, registry.transactions(), registry.clock());
          assertThat(small.number()).as("the model shipped is for more").isEqualTo(1);
          MatchModels.Judge large =
              models.grownTo(1_000_000, registry.transactions(), registry.clock());
          assertThat(large.matching().model().children()).isEqualTo(1_000_000);
          models.begin(registry.transactions(), registry.clock());
          assertThat(models.grownTo(1_000_000, registry.transactions(), registry.clock()).number())
              .isEqualTo(large.number());
          assertThat(models())
              .extracting(ModelVersion::origin, ModelVersion::state, ModelVersion::children)
              .containsExactly(
                  tuple(ModelOrigin.GROWN, ModelState.ADOPTED, 1_000_000L),
                  tuple(
                      ModelOrigin.SHIPPED,
                      ModelState.RETIRED,
                      small.matching().model().children()));
        });
  }

  @Test
  void aRegistryThatHasOutgrownItsModelSaysSo() {
    fresh(
        () -> {
          RegionSize size =
              new RegionSize(
                  registry.transactions(),
                  registry.get(ModelStore.class),
                  registry.get(RegistryStores.class).pupils());
          for (int pupil = 0; pupil < 3; pupil++) {
            submit(newId(), girlWith(newId()).born((2010 + pupil) + "-03-14").build());
          }
          assertThat(size.check()).isEqualTo(TaskResult.done(3));
          new JdbcTemplate(registry.get(DataSource.class))
              .update("UPDATE registry_match_model SET children = 1");
          assertThat(size.check()).isEqualTo(new TaskResult(3, "MODEL_OUTGROWN"));
        });
  }

  @Test
  void aModelThatPeopleChoseStaysInForceWhateverTheSizeOfTheRegion() {
    fresh(
        () -> {
          registry.get(TuneMatching.class).withThresholds(1, CAUTIOUS, ORDER);
          registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN);
          adopt(2);
          assertThat(
                  registry
                      .get(MatchModels.class)
                      .grownTo(1_000_000, registry.transactions(), registry.clock())
                      .number())
              .isEqualTo(2);
        });
  }

  @Test
  void aChangeOfModelEndsAsIfTheNewOneHadAlwaysBeen() {
    for (int seed = 1; seed <= 2; seed++) {
      List<MatchingOrderContract.Said> history = MatchingOrderContract.history(new Random(seed));
      Map<String, String> before = ending(history, -1, seed);
      Map<String, String> always = ending(history, 0, seed);
      assertThat(always.keySet()).as("the models differ").isNotEqualTo(before.keySet());
      for (int at : new int[] {history.size() / 2, history.size()}) {
        assertThat(ending(history, at, seed))
            .as("seed %d, changed at %d", seed, at)
            .isEqualTo(always);
      }
    }
  }

  @Test
  void aPreviewCountsWhatTheChangeThenDoes() {
    fresh(
        () -> {
          List<MatchingOrderContract.Said> history = MatchingOrderContract.history(new Random(2));
          history.forEach(this::say);
          int pupils = children(history).size();
          ModelVersion cautious =
              previewed(registry.get(TuneMatching.class).withThresholds(1, CAUTIOUS, ORDER));
          assertThat(cautious.preview().against()).isEqualTo(1);
          assertThat(cautious.preview().sampled()).isEqualTo(pupils);
          assertThat(cautious.preview().pupils()).isEqualTo(pupils);
          assertThat(cautious.preview().separated()).isPositive();
          assertThat(cautious.preview().queued()).isPositive();
          assertThat(cautious.preview().joined()).isZero();
          assertThat(children(history)).as("a preview moves nobody").hasSize(pupils);
          adopt(cautious.number());
          follow();
          follow();
          assertThat(children(history).size()).isGreaterThan(pupils);

          ModelVersion back =
              previewed(
                  registry.get(TuneMatching.class).withThresholds(1, MatchSettings.DEFAULT, ORDER));
          assertThat(back.preview().joined()).isPositive();
          assertThat(back.preview().unqueued()).isPositive();
          adopt(back.number());
          follow();
          follow();
          assertThat(children(history)).hasSize(pupils);
          assertThat(registry.actions())
              .contains("steward-1 MATCH_MODEL_THRESHOLDS", "steward-1 MATCH_MODEL_ADOPTED");
        });
  }

  @Test
  void aModelIsAdoptedOnlyWhenPreviewedAndWhenNoChangeIsUnderWay() {
    fresh(
        () -> {
          submit(newId(), girlWith(newId()).build());
          TuneMatching tune = registry.get(TuneMatching.class);
          int number = tune.withThresholds(1, CAUTIOUS, ORDER).number();
          assertRefused(() -> tune.adopt(number, ORDER), RegistryRefusal.Code.STATE_FORBIDDEN);
          assertRefused(() -> tune.adopt(77, ORDER), RegistryRefusal.Code.NOT_FOUND);
          registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN);
          adopt(number);
          int next = tune.withThresholds(1, MatchSettings.DEFAULT, ORDER).number();
          registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN);
          assertThat(version(next).preview()).as("not before the change is through").isNull();
          assertRefused(() -> tune.adopt(next, ORDER), RegistryRefusal.Code.STATE_FORBIDDEN);
          follow();
          follow();
          registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN);
          adopt(next);
          assertThat(version(number).state()).isEqualTo(ModelState.RETIRED);
        });
  }

  @Test
  void aModelIsEstimatedFromTheRegistrysOwnRecords() {
    fresh(
        () -> {
          for (int child = 0; child < 30; child++) {
            String id = newId();
            submit(id, girlWith(id).build());
          }
          TuneMatching tune = registry.get(TuneMatching.class);
          int number = tune.estimate(ORDER).number();
          assertThat(version(number).state()).isEqualTo(ModelState.ORDERED);
          assertRefused(() -> tune.estimate(ORDER), RegistryRefusal.Code.STATE_FORBIDDEN);
          registry.get(ModelEstimating.class).run(TaskProgress.UNSEEN);
          ModelVersion made = previewed(version(number));
          assertThat(made.state()).isEqualTo(ModelState.ESTIMATED);
          assertThat(made.records()).isEqualTo(30);
          assertThat(made.fingerprint()).isNotEqualTo(version(1).fingerprint());
          adopt(number);
          follow();
          follow();
          assertThat(version(number).regroupedAt()).isNotNull();
          assertThat(registry.get(ReadModels.class).progress().unjudged()).isZero();
        });
  }

  @Test
  void thresholdsAreFoundByWhatIsWishedOfThem() {
    fresh(
        () -> {
          MatchingOrderContract.history(new Random(2)).forEach(this::say);
          TuneMatching tune = registry.get(TuneMatching.class);
          int bold = aimed(tune.withTargets(1, 0.6, 900, ORDER).number());
          int careful = aimed(tune.withTargets(1, 0.999999, 0, ORDER).number());
          MatchSettings boldly = version(bold).settings();
          MatchSettings carefully = version(careful).settings();
          assertThat(boldly.linkProbability()).isLessThan(carefully.linkProbability());
          assertThat(boldly.reviewProbability()).isEqualTo(0.01);
          assertThat(carefully.reviewProbability())
              .as("hardly anybody is to be asked")
              .isGreaterThan(boldly.reviewProbability());
          assertThat(version(careful).targetPrecision()).isEqualTo(0.999999);
        });
  }

  private int aimed(int number) {
    registry.get(ModelEstimating.class).run(TaskProgress.UNSEEN);
    assertThat(version(number).state()).isEqualTo(ModelState.ESTIMATED);
    return number;
  }

  @Test
  void aReleaseWithOtherRulesGoesOverTheRegistry() {
    RegistryUnderTest own = registry;
    try (TestDatabase database = open()) {
      try (RegistryUnderTest before = new RegistryUnderTest(database, Map.of())) {
        registry = before;
        submit(newId(), girlWith(newId()).build());
      }
      new JdbcTemplate(database.dataSource()).update("UPDATE registry_match_model SET rules = 0");
      try (RegistryUnderTest after = new RegistryUnderTest(database, Map.of());
          RegistryUnderTest node = new RegistryUnderTest(database, Map.of())) {
        registry = node;
        assertThat(models()).extracting(ModelVersion::number).containsExactly(2, 1);
        registry = after;
        assertThat(version(2).state()).isEqualTo(ModelState.ADOPTED);
        assertThat(version(1).state()).isEqualTo(ModelState.RETIRED);
        assertThat(registry.get(ReadModels.class).progress().unjudged()).isEqualTo(1);
        follow();
        follow();
        assertThat(version(2).regroupedAt()).isNotNull();
      }
    } finally {
      registry = own;
    }
  }

  @Test
  void tooFewRecordsMakeNoModel() {
    RegistryUnderTest own = registry;
    try (TestDatabase database = open();
        RegistryUnderTest other = new RegistryUnderTest(database, Map.of())) {
      registry = other;
      submit(newId(), girlWith(newId()).build());
      int number = registry.get(TuneMatching.class).estimate(ORDER).number();
      registry.get(ModelEstimating.class).run(TaskProgress.UNSEEN);
      assertThat(version(number).state()).isEqualTo(ModelState.FAILED);
      assertThat(version(number).failure()).isEqualTo("TOO_FEW_RECORDS");
    } finally {
      registry = own;
    }
  }

  /**
   * By the keys of a child: what is known of it.
   *
   * @param at before which claim the cautious model is adopted; -1 if never
   */
  private Map<String, String> ending(List<MatchingOrderContract.Said> history, int at, long seed) {
    Map<String, String> children = new TreeMap<>();
    fresh(
        () -> {
          List<MatchingOrderContract.Said> shuffled = new ArrayList<>(history);
          Collections.shuffle(shuffled, new Random(seed));
          for (int i = 0; i <= shuffled.size(); i++) {
            if (i == at) {
              adopt(
                  previewed(registry.get(TuneMatching.class).withThresholds(1, CAUTIOUS, ORDER))
                      .number());
            }
            // The tasks run while claims go on, and die in the middle once.
            if (at > 0 && i == at + 2) {
              dieFollowing();
            }
            if (at > 0 && i == at + 4) {
              follow();
            }
            if (i < shuffled.size()) {
              say(shuffled.get(i));
            }
          }
          if (at >= 0) {
            follow();
            follow();
            follow();
            assertThat(models().get(0).regroupedAt()).isNotNull();
          }
          children.putAll(children(history));
        });
    return children;
  }

  private Map<String, String> children(List<MatchingOrderContract.Said> history) {
    Map<String, String> children = new TreeMap<>();
    for (MatchingOrderContract.Said said : history) {
      PupilView view = read(new PupilReference.BySourceKey(said.key()));
      children.put(
          new TreeSet<>(view.sourceKeys().stream().map(Object::toString).toList()).toString(),
          MatchingOrderContract.told(view));
    }
    return children;
  }

  private void say(MatchingOrderContract.Said said) {
    registry.clock().advance(Duration.ofMillis(5));
    registry.get(RegisterConsent.class).register(consent(said.key()));
    upsert(claim(said.key(), said.facts().build(), said.at()));
  }

  private void fresh(Runnable work) {
    RegistryUnderTest before = registry;
    try (TestDatabase fresh = open();
        RegistryUnderTest other =
            new RegistryUnderTest(fresh, Map.of("hub.registry.model-least", "10"))) {
      registry = other;
      work.run();
    } finally {
      registry = before;
    }
  }

  private ModelVersion previewed(ModelVersion version) {
    registry.get(ModelPreviewing.class).run(TaskProgress.UNSEEN);
    return version(version.number());
  }

  private void adopt(int number) {
    assertThat(registry.get(TuneMatching.class).adopt(number, ORDER).state())
        .isEqualTo(ModelState.ADOPTED);
  }

  private void follow() {
    registry.clock().advance(Duration.ofSeconds(61));
    registry.get(ModelRegrouping.class).run(TaskProgress.UNSEEN);
  }

  private void dieFollowing() {
    registry.clock().advance(Duration.ofSeconds(61));
    assertThatThrownBy(
            () ->
                registry
                    .get(ModelRegrouping.class)
                    .run(
                        (done, expected) -> {
                          throw new IllegalStateException("the node died");
                        }))
        .hasMessage("the node died");
  }

  private List<ModelVersion> models() {
    return registry.get(ReadModels.class).all();
  }

  private ModelVersion version(int number) {
    return models().stream().filter(one -> one.number() == number).findFirst().orElseThrow();
  }

  private static void assertRefused(Runnable call, RegistryRefusal.Code code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RegistryRefusal.class, refused -> assertThat(refused.refusal()).isEqualTo(code));
  }
}
