package org.kontingent.hub.signature.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A {@code ds:Signature} taken apart by the order and number of elements the standard demands.
 * Anything else is refused before it reaches the engine, so that no two readers of it can differ.
 */
public record SignatureShape(
    Element element,
    Element signedInfo,
    String canonicalization,
    String method,
    List<ReferenceShape> references,
    byte[] value,
    Optional<Element> keyInfo) {

  /** A {@code ds:Signature} that is not shaped as the standard demands. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what, null, false, false);
    }
  }

  /** One {@code ds:Reference}. */
  public record ReferenceShape(
      Element element, String uri, List<Element> transforms, String digestMethod, byte[] digest) {
    public List<String> transformUris() {
      return transforms.stream().map(t -> Names.attribute(t, "Algorithm")).toList();
    }
  }

  public static SignatureShape of(Element signature) throws Malformed {
    List<Element> parts = Names.children(signature);
    Element signedInfo = part(parts, 0, "SignedInfo");
    Element value = part(parts, 1, "SignatureValue");
    Optional<Element> keyInfo = Optional.empty();
    for (int i = 2; i < parts.size(); i++) {
      Element part = parts.get(i);
      if (i == 2 && Names.is(part, Names.DSIG, "KeyInfo")) {
        keyInfo = Optional.of(part);
      } else if (!Names.is(part, Names.DSIG, "Object")) {
        throw new Malformed("Signature");
      }
    }
    List<Element> signed = Names.children(signedInfo);
    Element canonicalization = part(signed, 0, "CanonicalizationMethod");
    Element method = part(signed, 1, "SignatureMethod");
    if (!Names.children(method).isEmpty()) {
      throw new Malformed("SignatureMethod");
    }
    List<ReferenceShape> references = new ArrayList<>();
    for (int i = 2; i < signed.size(); i++) {
      references.add(reference(part(signed, i, "Reference")));
    }
    if (references.isEmpty()) {
      throw new Malformed("Reference");
    }
    return new SignatureShape(
        signature,
        signedInfo,
        algorithm(canonicalization),
        algorithm(method),
        List.copyOf(references),
        base64(value, "SignatureValue"),
        keyInfo);
  }

  private static ReferenceShape reference(Element reference) throws Malformed {
    List<Element> parts = Names.children(reference);
    List<Element> transforms = List.of();
    int at = 0;
    if (!parts.isEmpty() && Names.is(parts.get(0), Names.DSIG, "Transforms")) {
      transforms = Names.children(parts.get(0));
      for (int i = 0; i < transforms.size(); i++) {
        algorithm(part(transforms, i, "Transform"));
      }
      at = 1;
    }
    Element method = part(parts, at, "DigestMethod");
    Element digest = part(parts, at + 1, "DigestValue");
    if (parts.size() != at + 2 || !Names.children(method).isEmpty()) {
      throw new Malformed("Reference");
    }
    return new ReferenceShape(
        reference,
        Names.attribute(reference, "URI"),
        transforms,
        algorithm(method),
        base64(digest, "DigestValue"));
  }

  private static Element part(List<Element> parts, int at, String name) throws Malformed {
    if (at >= parts.size() || !Names.is(parts.get(at), Names.DSIG, name)) {
      throw new Malformed(name);
    }
    return parts.get(at);
  }

  private static String algorithm(Element element) throws Malformed {
    String algorithm = Names.attribute(element, "Algorithm");
    if (algorithm == null || algorithm.isEmpty()) {
      throw new Malformed(element.getLocalName());
    }
    return algorithm;
  }

  private static byte[] base64(Element element, String name) throws Malformed {
    return base64(element).orElseThrow(() -> new Malformed(name));
  }

  /** The octets of an element's base64 text, blanks anywhere in it ignored; empty if it is none. */
  public static Optional<byte[]> base64(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      short type = n.getNodeType();
      if (type != Node.TEXT_NODE && type != Node.CDATA_SECTION_NODE) {
        return Optional.empty();
      }
      String piece = n.getNodeValue();
      for (int i = 0; i < piece.length(); i++) {
        char c = piece.charAt(i);
        if (c > ' ') {
          text.append(c);
        }
      }
    }
    try {
      return Optional.of(Base64.getDecoder().decode(text.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
