package org.kontingent.hub.signature.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/** The certificates a signature brings: in its X509Data, or in the WS-Security token it names. */
public final class KeyMaterial {
  /** More than a chain with a few cross-certificates ever needs. */
  private static final int MAX_CERTIFICATES = 16;

  private static final String X509_TOKEN =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  private static final String BASE64_TOKEN =
      "http://docs.oasis-open.org/wss/2004/01/"
          + "oasis-200401-wss-soap-message-security-1.0#Base64Binary";

  private KeyMaterial() {}

  /**
   * DER certificates in document order, each once; an entry that is not base64 is an empty array.
   */
  public static List<byte[]> certificates(SignatureShape shape, DocumentSurvey survey) {
    List<byte[]> found = new ArrayList<>();
    if (shape.keyInfo().isEmpty()) {
      return found;
    }
    for (Element child : Names.children(shape.keyInfo().get())) {
      if (Names.is(child, Names.DSIG, "X509Data")) {
        for (Element item : Names.children(child)) {
          if (Names.is(item, Names.DSIG, "X509Certificate")) {
            add(found, item);
          }
        }
      } else if (Names.is(child, Names.WSSE, "SecurityTokenReference")) {
        for (Element item : Names.children(child)) {
          if (Names.is(item, Names.WSSE, "Reference")) {
            addToken(found, item, survey);
          }
        }
      }
    }
    return found;
  }

  private static void addToken(List<byte[]> found, Element reference, DocumentSurvey survey) {
    String uri = Names.attribute(reference, "URI");
    if (uri == null || !uri.startsWith("#")) {
      return;
    }
    survey
        .byId(uri.substring(1))
        .filter(e -> Names.is(e, Names.WSSE, "BinarySecurityToken"))
        .filter(e -> isOr(e, "ValueType", X509_TOKEN) && isOr(e, "EncodingType", BASE64_TOKEN))
        .ifPresent(token -> add(found, token));
  }

  private static boolean isOr(Element element, String attribute, String expected) {
    String value = Names.attribute(element, attribute);
    return value == null || value.equals(expected);
  }

  private static void add(List<byte[]> found, Element item) {
    if (found.size() < MAX_CERTIFICATES) {
      byte[] der = SignatureShape.base64(item).orElse(new byte[0]);
      if (found.stream().noneMatch(known -> Arrays.equals(known, der))) {
        found.add(der);
      }
    }
  }
}
