package org.kontingent.hub.cli;

import java.util.List;
import org.kontingent.hub.access.RegisterSystem;
import org.kontingent.hub.access.adapter.AccessConfiguration;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.adapter.PlatformConfiguration;
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

/**
 * The register of systems in the configured database, opened without starting a hub. Migrates the
 * database first, so that systems can be registered before the hub's first start. Close it.
 */
final class SystemRegistration implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private SystemRegistration(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Opens the database the settings name.
   *
   * @param settings {@code --hub.NAME=VALUE} and the like
   * @throws HubException DATABASE if it cannot be opened
   */
  static SystemRegistration open(List<String> settings) {
    try {
      return new SystemRegistration(
          new SpringApplicationBuilder(Register.class)
              .web(WebApplicationType.NONE)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .properties("spring.main.lazy-initialization=false")
              .run(settings.toArray(String[]::new)));
    } catch (RuntimeException e) {
      throw new HubException(
          "DATABASE",
          "the database of hub.database.url cannot be opened; an H2 file is open to one process"
              + " at a time",
          e);
    }
  }

  RegisterSystem registerSystem() {
    return context.getBean(RegisterSystem.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Database and access alone. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @Import({PlatformConfiguration.class, AccessConfiguration.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  static class Register {}
}
