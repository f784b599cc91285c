package org.kontingent.hub.access;

import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.platform.CertificateThumbprint;

/**
 * A system that may call the hub: known by its certificates (several while one replaces another),
 * never by what it says of itself.
 *
 * @param organisation the organisation it acts for, as consents name it
 */
public record RegisteredSystem(
    SystemMnemonic mnemonic,
    String organisation,
    CallerRole role,
    Set<CertificateThumbprint> certificates,
    boolean active) {
  public RegisteredSystem {
    Objects.requireNonNull(mnemonic);
    Objects.requireNonNull(organisation);
    Objects.requireNonNull(role);
    certificates = Set.copyOf(certificates);
  }
}
