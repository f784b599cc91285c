package org.kontingent.hub.access;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.CertificateThumbprint;

/** Store of the systems that may call. Every method is one transaction, or joins the caller's. */
public interface RegisteredSystems {
  Optional<RegisteredSystem> withCertificate(CertificateThumbprint thumbprint);

  Optional<RegisteredSystem> named(SystemMnemonic mnemonic);

  /** All systems by mnemonic. */
  List<RegisteredSystem> all();

  /**
   * Stores the system as given, in place of what stood under its mnemonic.
   *
   * @throws AccessRefused CERTIFICATE_TAKEN if one of its certificates is another system's
   */
  void put(RegisteredSystem system);
}
