package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import org.kontingent.hub.registry.internal.LookupGuard;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.registry.locator}; see {@link LookupGuard.Limits}.
 *
 * @param referenceLife how long a reference to a candidate is good
 */
@ConfigurationProperties("hub.registry.locator")
public record LocatorProperties(
    @DefaultValue("20") int misses,
    @DefaultValue("10m") Duration window,
    @DefaultValue("1h") Duration lockOut,
    @DefaultValue("8") int atOnce,
    @DefaultValue("1h") Duration referenceLife) {

  LookupGuard.Limits limits() {
    return new LookupGuard.Limits(misses, window, lockOut, atOnce);
  }
}
