package org.kontingent.hub.signature.adapter.keys;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** What a key file was found to hold, before anything is chosen. */
final class FoundKeys {
  /** A private key and its friendly name, which may be absent. */
  record Named(String alias, PrivateKeyInfo key) {}

  private final List<Named> keys = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();

  List<Named> keys() {
    return keys;
  }

  List<X509Certificate> certificates() {
    return certificates;
  }
}
