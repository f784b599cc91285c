package org.kontingent.hub.registry.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.ChangeFeed;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.SilentQuestions;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.ReadCases;
import org.kontingent.hub.registry.internal.Asking;
import org.kontingent.hub.registry.internal.CaseReading;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.internal.ClaimIntake;
import org.kontingent.hub.registry.internal.ConsentRegistration;
import org.kontingent.hub.registry.internal.DecisionMaking;
import org.kontingent.hub.registry.internal.Grounds;
import org.kontingent.hub.registry.internal.Grouping;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.NoticeTaking;
import org.kontingent.hub.registry.internal.PlacesOfStudy;
import org.kontingent.hub.registry.internal.PupilReading;
import org.kontingent.hub.registry.internal.QuestionBook;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.internal.Regrouping;
import org.kontingent.hub.registry.internal.StrandMarks;
import org.kontingent.hub.registry.internal.ValueChangeStore;
import org.kontingent.hub.registry.internal.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the registry. Every use case is one transaction, tried again after a lost race. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
@EntityScan(basePackageClasses = PupilEntity.class)
@Import({
  ConflictConfiguration.class,
  ConsentConfiguration.class,
  DeskConfiguration.class,
  ModelConfiguration.class,
  RegistryTasks.class,
  SchoolConfiguration.class
})
public class RegistryConfiguration {
  @Bean
  RegistrySettings registrySettings(RegistryProperties properties) {
    return properties.settings();
  }

  @Bean
  RegistryStores registryStores(EntityManagerFactory factory) {
    return RegistryStores.on(SharedEntityManagerCreator.createSharedEntityManager(factory));
  }

  @Bean
  OrderedIds registryIds(Clock clock) {
    return new OrderedIds(clock);
  }

  @Bean
  Recompute recomputeGolden(
      RegistryStores stores,
      PlacesOfStudy studies,
      ValueChangeStore changes,
      Grounds grounds,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    return new Recompute(
        stores.pupils(),
        stores.records(),
        stores.conflicts(),
        stores.decisions(),
        studies,
        changes,
        grounds,
        ids,
        WorkingDays.ofRussia(),
        settings,
        clock);
  }

  @Bean
  Grouping grouping(RegistryStores stores, MatchModels models) {
    return new Grouping(stores.strands(), stores.matchKeys(), stores.decisions(), models);
  }

  @Bean
  ReadCases readCases(
      PlatformTransactionManager manager, RegistryStores stores, Grouping grouping) {
    return new CaseReading(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.strands(),
        stores.decisions(),
        stores.conflicts(),
        grouping);
  }

  @Bean
  Regrouping regrouping(
      RegistryStores stores,
      StrandMarks marks,
      Grouping grouping,
      Recompute recompute,
      Clock clock) {
    return new Regrouping(
        grouping,
        stores.strands(),
        stores.pupils(),
        stores.conflicts(),
        stores.matchKeys(),
        marks,
        recompute,
        clock);
  }

  @Bean
  Asking askingOfSources(
      RegistryStores stores, OrderedIds ids, RegistrySettings settings, Clock clock) {
    return new Asking(stores.questions(), ids, settings, clock);
  }

  /** TakeNotice; and what waits is looked at again with every new record. */
  @Bean
  NoticeTaking noticeTaking(
      RegistryStores stores,
      Recompute recompute,
      Regrouping regrouping,
      OrderedIds ids,
      Clock clock) {
    return new NoticeTaking(
        stores.locks(),
        stores.pupils(),
        stores.records(),
        stores.questions(),
        recompute,
        regrouping,
        ids,
        clock);
  }

  @Bean
  Grounds groundsOfProcessing(RegistryStores stores, RegistrySettings settings, Clock clock) {
    return new Grounds(stores.consents(), settings, clock);
  }

  @Bean
  RegisterConsent registerConsent(
      PlatformTransactionManager manager,
      RegistryStores stores,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    return new ConsentRegistration(
        new RetryingTransactions(manager), stores.consents(), ids, settings, clock);
  }

  @Bean
  UpsertPupil upsertPupil(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Regrouping regrouping,
      Recompute recompute,
      NoticeTaking notices,
      Grounds grounds,
      Asking asking,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    return new ClaimIntake(
        new RetryingTransactions(manager),
        stores.locks(),
        stores.pupils(),
        stores.records(),
        stores.strands(),
        regrouping,
        recompute,
        notices,
        stores.conflicts(),
        grounds,
        asking,
        ids,
        settings,
        clock);
  }

  @Bean
  DecideIdentity decideIdentity(
      PlatformTransactionManager manager,
      RegistryStores stores,
      Regrouping regrouping,
      Recompute recompute,
      OperatorActions actions,
      OrderedIds ids,
      Clock clock) {
    return new DecisionMaking(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.strands(),
        stores.decisions(),
        regrouping,
        recompute,
        actions,
        ids,
        clock);
  }

  @Bean
  SourceQuestions sourceQuestions(
      RegistryStores stores,
      Recompute recompute,
      Regrouping regrouping,
      NoticeTaking notices,
      Asking asking,
      Grounds grounds,
      OrderedIds ids,
      Clock clock) {
    return new QuestionBook(
        stores.locks(),
        stores.questions(),
        stores.pupils(),
        stores.records(),
        recompute,
        regrouping,
        notices,
        asking,
        grounds,
        ids,
        clock);
  }

  @Bean
  SilentQuestions silentQuestions(EntityManagerFactory factory) {
    return new JpaSilentQuestions(SharedEntityManagerCreator.createSharedEntityManager(factory));
  }

  /** Both RequestVerification and ReadVerification. */
  @Bean
  Verification verification(
      PlatformTransactionManager manager, RegistryStores stores, Grounds grounds, Asking asking) {
    return new Verification(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.questions(),
        grounds,
        asking);
  }

  /** ReadPupil, ListPupilStates and SubmittedPupils. */
  @Bean
  PupilReading pupilReading(
      PlatformTransactionManager manager,
      RegistryStores stores,
      RegistrySettings settings,
      Clock clock) {
    return new PupilReading(
        new RetryingTransactions(manager),
        stores.pupils(),
        stores.records(),
        stores.conflicts(),
        stores.questions(),
        settings,
        clock);
  }

  @Bean
  IdempotentCalls idempotentCalls(
      PlatformTransactionManager manager, EntityManagerFactory factory, Clock clock) {
    EntityManager entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
    return new JpaIdempotentCalls(new RetryingTransactions(manager), entities, clock);
  }

  /** ChangeFeed, and what keeps it going. */
  @Bean
  ChangeSequencing changeSequencing(
      PlatformTransactionManager manager, DataSource dataSource, Clock clock) {
    return new ChangeSequencing(
        new JdbcChangeStore(dataSource), new RetryingTransactions(manager), clock);
  }

  @Bean
  FeedLag feedLag(ChangeFeed feed, ObjectProvider<MeterRegistry> meters) {
    return new FeedLag(feed, meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}
