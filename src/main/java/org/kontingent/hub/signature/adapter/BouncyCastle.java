package org.kontingent.hub.signature.adapter;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one instance of the provider. Making it costs some hundred milliseconds of CPU, so it is made
 * once, when first needed, and passed by hand: nothing here asks that it be registered with the
 * JVM.
 */
public final class BouncyCastle {
  private BouncyCastle() {}

  public static BouncyCastleProvider provider() {
    return Holder.PROVIDER;
  }

  private static final class Holder {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  }
}
