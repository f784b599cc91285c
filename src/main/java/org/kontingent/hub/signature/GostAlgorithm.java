package org.kontingent.hub.signature;

import java.util.List;
import java.util.Optional;

/**
 * The signature algorithms of the Russian standards: the one table of their URIs, object
 * identifiers and lengths (facts: RFC 4357, 4491, 7091, 9215 and the traffic of the exchange).
 */
public enum GostAlgorithm {
  /** GOST R 34.10-2001; verified for old messages, signed only with old keys. */
  GOST_2001(
      "1.2.643.2.2.19",
      "1.2.643.2.2.3",
      GostDigest.GOST_94,
      64,
      "http://www.w3.org/2001/04/xmldsig-more#gostr34102001-gostr3411",
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102001-gostr3411"),
  /** GOST R 34.10-2012 with keys of 256 bits: today's traffic. */
  GOST_2012_256(
      "1.2.643.7.1.1.1.1",
      "1.2.643.7.1.1.3.2",
      GostDigest.STREEBOG_256,
      64,
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-256",
      "http://www.w3.org/2001/04/xmldsig-more#gostr34102012-gostr34112012-256"),
  /** GOST R 34.10-2012 with keys of 512 bits. */
  GOST_2012_512(
      "1.2.643.7.1.1.1.2",
      "1.2.643.7.1.1.3.3",
      GostDigest.STREEBOG_512,
      128,
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-512",
      "http://www.w3.org/2001/04/xmldsig-more#gostr34102012-gostr34112012-512");

  private final String keyOid;
  private final String signatureOid;
  private final GostDigest digest;
  private final int signatureOctets;
  private final List<String> uris;

  GostAlgorithm(
      String keyOid, String signatureOid, GostDigest digest, int signatureOctets, String... uris) {
    this.keyOid = keyOid;
    this.signatureOid = signatureOid;
    this.digest = digest;
    this.signatureOctets = signatureOctets;
    this.uris = List.of(uris);
  }

  /** Object identifier of the key (SubjectPublicKeyInfo). */
  public String keyOid() {
    return keyOid;
  }

  /** Object identifier of signature with digest (certificates, some CMS). */
  public String signatureOid() {
    return signatureOid;
  }

  /** The digest that is part of the algorithm. A Reference may use another. */
  public GostDigest digest() {
    return digest;
  }

  /** Length of a signature value: s and r side by side, each big-endian and of half this width. */
  public int signatureOctets() {
    return signatureOctets;
  }

  /** The URI we write into a SignatureMethod. */
  public String uri() {
    return uris.get(0);
  }

  /** Every URI accepted in a SignatureMethod, the one we write first. */
  public List<String> uris() {
    return uris;
  }

  public static Optional<GostAlgorithm> ofUri(String uri) {
    for (GostAlgorithm algorithm : values()) {
      if (algorithm.uris.contains(uri)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  public static Optional<GostAlgorithm> ofKeyOid(String oid) {
    for (GostAlgorithm algorithm : values()) {
      if (algorithm.keyOid.equals(oid)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
