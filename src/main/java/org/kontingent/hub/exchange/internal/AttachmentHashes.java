package org.kontingent.hub.exchange.internal;

import java.util.EnumSet;
import java.util.Set;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SigningKey;

/** Which digests a file needs (smev3.md 8): one for the header, one for the signature. */
final class AttachmentHashes {
  private AttachmentHashes() {}

  /** The Hash of a file's header: 94 beside keys of 2001, else 2012 with 256 bits. */
  static GostDigest ofHeader(SigningKey key) {
    return key.algorithm().digest() == GostDigest.GOST_94
        ? GostDigest.GOST_94
        : GostDigest.STREEBOG_256;
  }

  /** For most keys this is one digest, computed once. */
  static Set<GostDigest> toSend(SigningKey key) {
    return EnumSet.of(ofHeader(key), key.algorithm().digest());
  }
}
