package org.kontingent.hub.cli;

import java.time.ZoneId;
import java.util.List;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.adapter.PlatformConfiguration;
import org.kontingent.hub.registry.adapter.LoadConfiguration;
import org.kontingent.hub.registry.adapter.RegistryProperties;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadReport;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;

/** The registry's database of the settings, migrated, without a hub around it. Close it. */
final class LoadDatabase implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private LoadDatabase(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Opens the database the settings name.
   *
   * @param settings {@code --hub.NAME=VALUE} and the like
   */
  static LoadDatabase open(List<String> settings) {
    return new LoadDatabase(
        HubServer.orRefusal(
            () ->
                new SpringApplicationBuilder(Registry.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(
                        "spring.main.lazy-initialization=false",
                        "hub.log.level=OFF",
                        "logging.level.org.flywaydb=ERROR")
                    .initializers(HubServer::requireDurableDatabase)
                    .run(settings.toArray(String[]::new))));
  }

  /**
   * Loads the files.
   *
   * @throws HubException DATABASE if the database refuses; what was written stays
   */
  LoadReport load(LoadFiles files, LoadOrder order, LoadProgress progress) {
    try {
      return context.getBean(LoadFeeds.class).load(files, order, progress);
    } catch (NestedRuntimeException e) {
      throw new HubException(
          "DATABASE",
          "the database refused ("
              + e.getClass().getSimpleName()
              + "); what was written stays, the same call goes on",
          e);
    }
  }

  /** On what ground stage-1 data are processed here. */
  String ground() {
    return context.getBean(RegistryProperties.class).stageOneGround();
  }

  ZoneId zone() {
    return context.getBean(RegistryProperties.class).zone();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Database and load alone. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @Import({PlatformConfiguration.class, LoadConfiguration.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  static class Registry {}
}
