package org.kontingent.hub.exchange;

/**
 * How the hub serves at the exchange.
 *
 * @param unfiltered one poll for every kind of data instead of one for each kind served: for an
 *     installation all of whose requests are served by this hub
 * @param attempts how often a failing handler is tried before the requester is told FAILURE
 */
public record ProviderSettings(boolean unfiltered, int attempts) {
  public static final int DEFAULT_ATTEMPTS = 10;
  public static final ProviderSettings DEFAULT = new ProviderSettings(false, DEFAULT_ATTEMPTS);

  public ProviderSettings {
    if (attempts < 1) {
      throw new IllegalArgumentException("a request is tried at least once");
    }
  }
}
