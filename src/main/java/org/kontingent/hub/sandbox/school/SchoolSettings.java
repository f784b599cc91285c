package org.kontingent.hub.sandbox.school;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.sandbox.population.Child;

/**
 * What a simulated school needs.
 *
 * @param address of the service, {@code https://…/ws/school}
 * @param mnemonic under which its certificate is registered
 * @param keyStore its PKCS#12 file
 * @param keyStorePassword of the file
 * @param trust PEM file of the authority of the service's certificate
 * @param children whom it submits
 * @param pollPause how long it waits before it asks again how the questions stand
 * @param patience after which it stops waiting for the last answers
 */
public record SchoolSettings(
    URI address,
    String mnemonic,
    Path keyStore,
    String keyStorePassword,
    Path trust,
    List<Child> children,
    Duration pollPause,
    Duration patience,
    Clock clock) {
  public static final Duration POLL_PAUSE = Duration.ofSeconds(2);
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  public SchoolSettings {
    Objects.requireNonNull(address);
    Objects.requireNonNull(mnemonic);
    Objects.requireNonNull(keyStore);
    Objects.requireNonNull(keyStorePassword);
    Objects.requireNonNull(trust);
    children = List.copyOf(children);
    Objects.requireNonNull(pollPause);
    Objects.requireNonNull(patience);
    Objects.requireNonNull(clock);
  }

  /** With the usual pauses and the system's clock. */
  public static SchoolSettings of(
      URI address,
      String mnemonic,
      Path keyStore,
      String keyStorePassword,
      Path trust,
      List<Child> children) {
    return new SchoolSettings(
        address,
        mnemonic,
        keyStore,
        keyStorePassword,
        trust,
        children,
        POLL_PAUSE,
        PATIENCE,
        Clock.systemUTC());
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "SchoolSettings[" + mnemonic + " at " + address + "]";
  }
}
