package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.internal.Grouping;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.ModelEstimating;
import org.kontingent.hub.registry.internal.ModelPreviewing;
import org.kontingent.hub.registry.internal.ModelRegrouping;
import org.kontingent.hub.registry.internal.ModelStore;
import org.kontingent.hub.registry.internal.ModelTuning;
import org.kontingent.hub.registry.internal.RegionSize;
import org.kontingent.hub.registry.internal.Regrouping;
import org.kontingent.hub.registry.internal.StrandMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the versions of the model, and the tasks that make, preview and follow them. */
@Configuration(proxyBeanMethods = false)
public class ModelConfiguration {
  private static final Duration OFTEN = Duration.ofSeconds(30);

  @Bean
  ModelStore modelStore(DataSource dataSource) {
    return new JdbcModelStore(dataSource);
  }

  @Bean
  StrandMarks strandMarks(DataSource dataSource) {
    return new JdbcStrandMarks(dataSource);
  }

  /**
   * @param migrated there once the tables are
   */
  @Bean
  MatchModels matchModels(
      PlatformTransactionManager manager,
      ModelStore store,
      EntityManagerFactory migrated,
      Clock clock) {
    MatchModels models = new MatchModels(store);
    models.begin(new RetryingTransactions(manager), clock);
    return models;
  }

  /** TuneMatching and ReadModels. */
  @Bean
  ModelTuning modelTuning(
      PlatformTransactionManager manager,
      ModelStore store,
      StrandMarks marks,
      OperatorActions actions,
      Clock clock) {
    return new ModelTuning(new RetryingTransactions(manager), store, marks, actions, clock);
  }

  @Bean
  ModelEstimating modelEstimating(
      PlatformTransactionManager manager,
      ModelStore store,
      StrandMarks marks,
      RegistryStores stores,
      Grouping grouping,
      RegistryProperties properties,
      Clock clock) {
    return new ModelEstimating(
        new RetryingTransactions(manager),
        store,
        marks,
        stores.matchKeys(),
        stores.strands(),
        grouping,
        clock,
        new ModelEstimating.Sizes(
            properties.modelSample(), properties.modelLeast(), properties.previewSample()));
  }

  @Bean
  ModelPreviewing modelPreviewing(
      PlatformTransactionManager manager,
      ModelStore store,
      MatchModels models,
      StrandMarks marks,
      RegistryStores stores,
      Grouping grouping,
      RegistryProperties properties,
      Clock clock) {
    return new ModelPreviewing(
        new RetryingTransactions(manager),
        store,
        models,
        marks,
        stores.strands(),
        grouping,
        clock,
        properties.previewSample());
  }

  @Bean
  ModelRegrouping modelRegrouping(
      PlatformTransactionManager manager,
      ModelStore store,
      MatchModels models,
      StrandMarks marks,
      RegistryStores stores,
      Regrouping regrouping,
      Clock clock) {
    return new ModelRegrouping(
        new RetryingTransactions(manager),
        store,
        models,
        marks,
        stores.strands(),
        stores.matchKeys(),
        regrouping,
        clock);
  }

  /** Makes a model that was ordered, and previews one that is made. */
  @Bean
  HousekeepingTask matchModelTask(ModelEstimating estimating, ModelPreviewing previewing) {
    return HousekeepingTask.of(
        "match-model",
        OFTEN,
        progress -> {
          TaskResult made = estimating.run(progress);
          return made.done() > 0 ? made : previewing.run(progress);
        });
  }

  /** Whether the registry has outgrown its model. */
  @Bean
  HousekeepingTask matchSizeTask(
      PlatformTransactionManager manager, ModelStore store, RegistryStores stores) {
    RegionSize size = new RegionSize(new RetryingTransactions(manager), store, stores.pupils());
    return HousekeepingTask.of("match-size", Duration.ofDays(1), progress -> size.check());
  }

  @Bean
  HousekeepingTask matchRegroupTask(ModelRegrouping regrouping) {
    return HousekeepingTask.of("match-regroup", OFTEN, regrouping::run);
  }
}
