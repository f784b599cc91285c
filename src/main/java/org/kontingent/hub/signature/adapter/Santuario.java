package org.kontingent.hub.signature.adapter;

import org.apache.xml.security.Init;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.transforms.Transform;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.SmevTransform;

/**
 * Starts the library once per process and makes our algorithms known to it. Its registry is static;
 * if another part of the process registered a GOST algorithm first, starting fails rather than
 * verifying with unknown code.
 */
final class Santuario {
  static {
    try {
      Init.init();
      for (GostAlgorithm algorithm : GostAlgorithm.values()) {
        for (String uri : algorithm.uris()) {
          SignatureAlgorithm.register(uri, GostSignatureSpi.of(algorithm));
        }
      }
      Transform.register(SmevTransform.URI, SmevTransformSpi.class);
    } catch (XMLSecurityException | ClassNotFoundException e) {
      throw new IllegalStateException("the XML signature library cannot be started", e);
    }
  }

  private Santuario() {}

  /** Does nothing but run the initialiser before the first use. */
  static void start() {
    // The static initialiser does the work.
  }
}
