package org.kontingent.hub.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.platform.CertificateThumbprint;

/**
 * Registers a system, or gives a registered one a further certificate. Role and organisation become
 * what is given; the system becomes active.
 */
public final class RegisterSystem {
  private final RegisteredSystems systems;

  public RegisterSystem(RegisteredSystems systems) {
    this.systems = Objects.requireNonNull(systems);
  }

  /** The system as it now stands; {@link AccessRefused} if the certificate is another system's. */
  public RegisteredSystem register(
      SystemMnemonic mnemonic,
      String organisation,
      CallerRole role,
      CertificateThumbprint certificate) {
    Set<CertificateThumbprint> certificates = new HashSet<>();
    systems.named(mnemonic).ifPresent(known -> certificates.addAll(known.certificates()));
    certificates.add(certificate);
    RegisteredSystem system =
        new RegisteredSystem(mnemonic, organisation, role, certificates, true);
    systems.put(system);
    return system;
  }
}
