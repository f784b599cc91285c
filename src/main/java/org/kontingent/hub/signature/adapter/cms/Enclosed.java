package org.kontingent.hub.signature.adapter.cms;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.adapter.GostDigests;

/** The content inside a CMS signature, if any, digested once per algorithm for all signers. */
final class Enclosed {
  private final byte[] octets;
  private final Map<GostDigest, byte[]> digests = new EnumMap<>(GostDigest.class);

  Enclosed(ASN1Encodable content) {
    this.octets = content == null ? null : ASN1OctetString.getInstance(content).getOctets();
  }

  Optional<byte[]> digest(GostDigest algorithm) {
    return octets == null
        ? Optional.empty()
        : Optional.of(digests.computeIfAbsent(algorithm, a -> GostDigests.digest(a, octets)));
  }
}
