package org.kontingent.hub.registry.internal;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.StrandMatching;
import org.kontingent.hub.registry.model.ModelOrigin;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;
import org.kontingent.hub.registry.model.ReadModels;
import org.kontingent.hub.registry.model.TuneMatching;

/** {@link TuneMatching} and {@link ReadModels}. */
public final class ModelTuning implements TuneMatching, ReadModels {
  private final Transactions transactions;
  private final ModelStore models;
  private final StrandMarks marks;
  private final OperatorActions actions;
  private final Clock clock;

  public ModelTuning(
      Transactions transactions,
      ModelStore models,
      StrandMarks marks,
      OperatorActions actions,
      Clock clock) {
    this.transactions = transactions;
    this.models = models;
    this.marks = marks;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public ModelVersion estimate(OperatorOrder order) {
    return transactions.call(
        () -> {
          if (models.all().stream().anyMatch(one -> one.state() == ModelState.ORDERED)) {
            throw forbidden("a model is ordered already");
          }
          ModelVersion version = ordered(ModelOrigin.ESTIMATED, null, order);
          models.add(version, null);
          actions.note(order, "MATCH_MODEL_ORDERED", "model " + version.number());
          return version;
        });
  }

  @Override
  public ModelVersion withThresholds(int basedOn, MatchSettings settings, OperatorOrder order) {
    return transactions.call(
        () -> {
          ModelVersion base = found(basedOn);
          MatchModel model =
              MatchModel.read(
                      new StringReader(
                          models
                              .contents(basedOn)
                              .orElseThrow(() -> forbidden("model " + basedOn + " is not made"))))
                  .with(settings);
          ModelVersion version =
              ordered(ModelOrigin.THRESHOLDS, basedOn, order).made(model, base.records(), now());
          models.add(version, MatchModels.text(model));
          actions.note(order, "MATCH_MODEL_THRESHOLDS", "model " + version.number());
          return version;
        });
  }

  @Override
  public ModelVersion adopt(int number, OperatorOrder order) {
    return transactions.call(
        () -> {
          ModelStore.Head head = models.head().orElseThrow();
          ModelVersion before = models.lock(head.number()).orElseThrow();
          ModelVersion version = found(number);
          if (before.state() != ModelState.ADOPTED) {
            throw forbidden("another model is being adopted");
          }
          if (version.state() != ModelState.ESTIMATED) {
            throw forbidden("model " + number + " is not one that may be adopted");
          }
          if (head.regroupedAt() == null) {
            throw forbidden("the registry is still being regrouped by model " + head.number());
          }
          if (version.preview() == null || version.preview().against() != head.number()) {
            throw forbidden("model " + number + " is not previewed against the one in force yet");
          }
          models.adopt(number, order.actor(), now());
          actions.note(order, "MATCH_MODEL_ADOPTED", "model " + number);
          return found(number);
        });
  }

  @Override
  public List<ModelVersion> all() {
    return transactions.call(models::all);
  }

  @Override
  public Progress progress() {
    return transactions.call(
        () -> {
          ModelStore.Head head = models.head().orElseThrow();
          int number = head.number();
          boolean isDone = head.regroupedAt() != null;
          return new Progress(
              number,
              marks.count(),
              isDone ? 0 : marks.countNotKeyed(number),
              isDone ? 0 : marks.countNotJudged(number));
        });
  }

  private ModelVersion ordered(ModelOrigin origin, Integer basedOn, OperatorOrder order) {
    int number = models.all().get(0).number() + 1;
    return ModelVersion.ordered(
        number, origin, basedOn, StrandMatching.RULES, order.actor(), order.reason(), now());
  }

  private ModelVersion found(int number) {
    return models
        .find(number)
        .orElseThrow(
            () ->
                new RegistryRefusal(
                    RegistryRefusal.Code.NOT_FOUND, "model " + number + " is unknown"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
