package org.kontingent.hub.signature;

import java.util.List;
import java.util.Optional;

/** The digests of the Russian standards and every identifier they are met under. */
public enum GostDigest {
  /** GOST R 34.11-94 with the CryptoPro parameters (1.2.643.2.2.30.1). */
  GOST_94(
      32,
      "1.2.643.2.2.9",
      "http://www.w3.org/2001/04/xmldsig-more#gostr3411",
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr3411"),
  /** GOST R 34.11-2012, 256 bits. */
  STREEBOG_256(
      32,
      "1.2.643.7.1.1.2.2",
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-256",
      "http://www.w3.org/2001/04/xmldsig-more#gostr34112012-256"),
  /** GOST R 34.11-2012, 512 bits. */
  STREEBOG_512(
      64,
      "1.2.643.7.1.1.2.3",
      "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-512",
      "http://www.w3.org/2001/04/xmldsig-more#gostr34112012-512");

  private final int octets;
  private final String oid;
  private final List<String> uris;

  GostDigest(int octets, String oid, String... uris) {
    this.octets = octets;
    this.oid = oid;
    this.uris = List.of(uris);
  }

  /** Length of the digest. */
  public int octets() {
    return octets;
  }

  /** Object identifier, as in CMS. */
  public String oid() {
    return oid;
  }

  /** The URI we write into a DigestMethod. */
  public String uri() {
    return uris.get(0);
  }

  /** Every URI accepted in a DigestMethod, the one we write first. */
  public List<String> uris() {
    return uris;
  }

  public static Optional<GostDigest> ofUri(String uri) {
    for (GostDigest digest : values()) {
      if (digest.uris.contains(uri)) {
        return Optional.of(digest);
      }
    }
    return Optional.empty();
  }

  public static Optional<GostDigest> ofOid(String oid) {
    for (GostDigest digest : values()) {
      if (digest.oid.equals(oid)) {
        return Optional.of(digest);
      }
    }
    return Optional.empty();
  }
}
