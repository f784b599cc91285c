package org.kontingent.hub.exchange.internal;

import java.util.function.Supplier;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SigningKey;

/** Signs our envelopes with the installation's key of the moment. */
public final class EnvelopeSealer {
  /** Content-Type of the envelopes we send without attachments. */
  public static final String CONTENT_TYPE = "text/xml; charset=UTF-8";

  private final EnvelopeSigner signer;
  private final Supplier<SigningKey> key;

  /**
   * @param key asked at each signature, so that a key can be changed while the hub runs
   */
  public EnvelopeSealer(EnvelopeSigner signer, Supplier<SigningKey> key) {
    this.signer = signer;
    this.key = key;
  }

  /** The envelope with its holder filled. */
  public byte[] seal(byte[] envelope) {
    return signer.sign(envelope, key.get());
  }
}
