package org.kontingent.hub.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.kontingent.hub.exchange.adapter.SmevHttpClient;
import org.kontingent.hub.exchange.adapter.WholeReply;

/** The route to the exchange as it is shipped, started for a test bench. */
final class ShippedRoute {
  private ShippedRoute() {}

  static CamelContext start(String address) {
    try {
      CamelContext context = new DefaultCamelContext();
      Properties properties = new Properties();
      properties.setProperty("hub.exchange.address", address);
      context.getPropertiesComponent().setInitialProperties(properties);
      context.getRegistry().bind("wholeReply", new WholeReply(20_000_000));
      context
          .getRegistry()
          .bind(
              "smevHttpClient", new SmevHttpClient(Duration.ofSeconds(5), Duration.ofSeconds(20)));
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(
              ResourceHelper.resolveMandatoryResource(
                  context, "file:" + Path.of("routes", "00-smev.camel.yaml")));
      context.start();
      return context;
    } catch (Exception e) {
      throw new IllegalStateException("the route does not start", e);
    }
  }
}
