package org.kontingent.hub.signature.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.kontingent.hub.signature.GostAlgorithm;

/**
 * The text of a signature we make: no white space between its elements, and SignedInfo also in the
 * form exclusive canonicalisation gives it, which is what is signed.
 */
public final class SignatureText {
  private static final String HEAD = "<ds:Signature xmlns:ds=\"" + Names.DSIG + "\">";

  private final String uri;
  private final List<String> transforms;
  private final GostAlgorithm algorithm;
  private final String digest;

  /**
   * Prepares a signature with one reference.
   *
   * @param uri of the reference; must need no escaping
   */
  public SignatureText(
      String uri, List<String> transforms, GostAlgorithm algorithm, byte[] digest) {
    this.uri = uri;
    this.transforms = transforms;
    this.algorithm = algorithm;
    this.digest = Base64.getEncoder().encodeToString(digest);
  }

  /** The octets to sign. */
  public byte[] signedInfo() {
    return signedInfo(" xmlns:ds=\"" + Names.DSIG + "\"", true).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole signature. */
  public String signature(byte[] value, byte[] certificate) {
    Base64.Encoder base64 = Base64.getEncoder();
    return HEAD
        + signedInfo("", false)
        + "<ds:SignatureValue>"
        + base64.encodeToString(value)
        + "</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
        + base64.encodeToString(certificate)
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>";
  }

  private String signedInfo(String declaration, boolean canonical) {
    StringBuilder text = new StringBuilder(1024);
    text.append("<ds:SignedInfo").append(declaration).append('>');
    empty(text, "CanonicalizationMethod", Transforms.EXCLUSIVE, canonical);
    empty(text, "SignatureMethod", algorithm.uri(), canonical);
    text.append("<ds:Reference URI=\"").append(uri).append("\"><ds:Transforms>");
    for (String transform : transforms) {
      empty(text, "Transform", transform, canonical);
    }
    text.append("</ds:Transforms>");
    empty(text, "DigestMethod", algorithm.digest().uri(), canonical);
    text.append("<ds:DigestValue>").append(digest);
    return text.append("</ds:DigestValue></ds:Reference></ds:SignedInfo>").toString();
  }

  private static void empty(StringBuilder text, String name, String algorithm, boolean canonical) {
    text.append("<ds:").append(name).append(" Algorithm=\"").append(algorithm);
    if (canonical) {
      text.append("\"></ds:").append(name).append('>');
    } else {
      text.append("\"/>");
    }
  }
}
