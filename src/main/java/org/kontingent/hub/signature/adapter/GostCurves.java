package org.kontingent.hub.signature.adapter;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * The parameter sets of GOST keys by object identifier. One instance of each is kept for the life
 * of the process, because the tables that make signing fast hang on its base point.
 */
final class GostCurves {
  private static final Map<String, ECDomainParameters> KNOWN = new ConcurrentHashMap<>();

  private GostCurves() {}

  /** Empty for a set that is not supported, such as the standard's own test sets. */
  static Optional<ECDomainParameters> of(String oid) {
    ECDomainParameters known = KNOWN.get(oid);
    if (known != null) {
      return Optional.of(known);
    }
    X9ECParameters parameters = ECGOST3410NamedCurves.getByOIDX9(new ASN1ObjectIdentifier(oid));
    if (parameters == null) {
      return Optional.empty();
    }
    return Optional.of(KNOWN.computeIfAbsent(oid, o -> new ECDomainParameters(parameters)));
  }
}
