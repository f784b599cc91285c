package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.SpringTransactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.token.SealedReferences;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** The registry as it is wired for duty, on a test database, with a clock that stands still. */
final class RegistryUnderTest implements AutoCloseable {
  static final Instant START = Instant.parse("2025-09-01T05:00:00Z");

  private final AnnotationConfigApplicationContext context;
  private final SettableClock clock = new SettableClock(START);
  private final List<String> actions = new CopyOnWriteArrayList<>();

  RegistryUnderTest(TestDatabase database, Map<String, Object> settings) {
    context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(
        "dataSource", DataSource.class, database::dataSource, d -> d.setDestroyMethodName(""));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(
        SealedReferences.class, () -> new SealedReferences(MasterKeys.ephemeral(), clock));
    context.registerBean(
        OperatorActions.class,
        () -> (order, action, target) -> actions.add(order.actor() + " " + action));
    context.registerBean(
        "entityManagerFactory",
        LocalContainerEntityManagerFactoryBean.class,
        () -> factory(database.dataSource()));
    context.registerBean(
        PlatformTransactionManager.class,
        () -> new JpaTransactionManager(context.getBean(EntityManagerFactory.class)));
    context.register(RegistryConfiguration.class);
    context.refresh();
  }

  private static LocalContainerEntityManagerFactoryBean factory(DataSource dataSource) {
    LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
    factory.setDataSource(dataSource);
    factory.setPackagesToScan("org.kontingent.hub.registry.adapter");
    factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    factory.setJpaPropertyMap(
        Map.of("hibernate.hbm2ddl.auto", "validate", "hibernate.jdbc.time_zone", "UTC"));
    return factory;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Who did what, in the order it was done. */
  List<String> actions() {
    return actions;
  }

  SettableClock clock() {
    return clock;
  }

  Transactions transactions() {
    return new SpringTransactions(get(PlatformTransactionManager.class));
  }

  @Override
  public void close() {
    context.close();
  }
}
