package org.kontingent.hub.exchange.adapter;

import jakarta.validation.constraints.Min;
import org.kontingent.hub.exchange.ProviderSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hub.exchange.provider.*}.
 *
 * @param unfiltered one poll for all kinds of data
 * @param attempts how often a failing handler is tried
 */
@Validated
@ConfigurationProperties("hub.exchange.provider")
public record ProviderProperties(
    @DefaultValue("false") boolean unfiltered,
    @DefaultValue("" + ProviderSettings.DEFAULT_ATTEMPTS) @Min(1) int attempts) {
  ProviderSettings settings() {
    return new ProviderSettings(unfiltered, attempts);
  }
}
