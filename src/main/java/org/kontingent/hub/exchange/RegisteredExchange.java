package org.kontingent.hub.exchange;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificates registered as the exchange's: a message is from the exchange only if one of them
 * made its exchange signature (blueprint 5.6). Several at once, for rotation.
 */
public record RegisteredExchange(List<X509Certificate> certificates) {
  public RegisteredExchange {
    certificates = List.copyOf(certificates);
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException(
          "at least one certificate is registered as the exchange's");
    }
  }
}
