package org.kontingent.hub.cli;

import org.kontingent.hub.access.adapter.AccessConfiguration;
import org.kontingent.hub.console.adapter.ConsoleConfiguration;
import org.kontingent.hub.exchange.adapter.ExchangeConfiguration;
import org.kontingent.hub.exchange.adapter.ProviderConfiguration;
import org.kontingent.hub.exchange.adapter.files.FilesConfiguration;
import org.kontingent.hub.journal.adapter.JournalConfiguration;
import org.kontingent.hub.lanes.adapter.LanesConfiguration;
import org.kontingent.hub.monitoring.adapter.MonitoringConfiguration;
import org.kontingent.hub.platform.adapter.PlatformConfiguration;
import org.kontingent.hub.platform.adapter.TokenConfiguration;
import org.kontingent.hub.registry.adapter.RegistryConfiguration;
import org.kontingent.hub.services.adapter.ServicesConfiguration;
import org.kontingent.hub.sources.adapter.SourcesConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The hub put together: one configuration per module, nothing found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.kontingent.hub")
@Import({
  PlatformConfiguration.class,
  TokenConfiguration.class,
  JournalConfiguration.class,
  LanesConfiguration.class,
  ExchangeConfiguration.class,
  ProviderConfiguration.class,
  FilesConfiguration.class,
  RegistryConfiguration.class,
  SourcesConfiguration.class,
  AccessConfiguration.class,
  ServicesConfiguration.class,
  MonitoringConfiguration.class,
  ConsoleConfiguration.class,
  HubWiring.class
})
public class HubApplication {}
