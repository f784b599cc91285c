package org.kontingent.hub.sandbox;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An information system registered at the exchange: who signs with one of these certificates is
 * this system.
 *
 * @param mnemonic opaque, at most 50 characters
 * @param name for people
 */
public record Participant(String mnemonic, String name, List<X509Certificate> certificates) {
  public Participant {
    certificates = List.copyOf(certificates);
  }
}
