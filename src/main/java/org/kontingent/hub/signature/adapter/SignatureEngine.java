package org.kontingent.hub.signature.adapter;

import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;

/**
 * The way into the engine for whoever wires the hub together (application context, commands,
 * tests). Instances hold no state of their own and may be shared.
 */
public final class SignatureEngine {
  private SignatureEngine() {}

  public static SignatureVerifier verifier() {
    return new SantuarioVerifier();
  }

  public static EnvelopeSigner signer() {
    return new EnvelopeSigning();
  }
}
