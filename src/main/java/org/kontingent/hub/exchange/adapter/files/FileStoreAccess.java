package org.kontingent.hub.exchange.adapter.files;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How to reach the exchange's file store.
 *
 * @param user of our own directory; deliveries bring credentials of their own
 * @param password asked at each login, so that it can be changed while the hub runs
 * @param silence how long the other side may say nothing, on either connection
 * @param tries connections made in a row without a single octet of progress
 */
public record FileStoreAccess(
    String host,
    int port,
    String user,
    Supplier<String> password,
    Duration connectTimeout,
    Duration silence,
    int tries) {
  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);
  public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(60);
  public static final int DEFAULT_TRIES = 3;

  public FileStoreAccess {
    Objects.requireNonNull(host);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    if (tries < 1) {
      throw new IllegalArgumentException("at least one try");
    }
  }

  /** The login stays out. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
