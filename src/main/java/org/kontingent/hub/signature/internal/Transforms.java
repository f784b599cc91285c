package org.kontingent.hub.signature.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.SmevTransform;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which transforms are admitted where (blueprint 6, {@code verify}). */
public final class Transforms {
  public static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
  public static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
  public static final String BASE64 = "http://www.w3.org/2000/09/xmldsig#base64";
  public static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  public static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private static final String COMMENTS = "WithComments";
  private static final String C14N_11 = "http://www.w3.org/2006/12/xml-c14n11";
  private static final Set<String> CANONICALIZATIONS =
      Set.of(
          C14N,
          C14N + "#" + COMMENTS,
          EXCLUSIVE,
          EXCLUSIVE + COMMENTS,
          C14N_11,
          C14N_11 + "#" + COMMENTS);

  private Transforms() {}

  /** What is wrong with a list of transforms. */
  public record Refusal(Reason reason, String detail) {}

  public static boolean isCanonicalization(String uri) {
    return CANONICALIZATIONS.contains(uri);
  }

  /** True if the signed octets may be a part of the element only, or no element's at all. */
  public static boolean mayOmitContent(List<String> uris) {
    return uris.contains(XPATH) || uris.contains(BASE64);
  }

  /** Judges the transforms of a signature that stands at a place of the contract. */
  public static Optional<Refusal> atPlace(List<Element> transforms) {
    List<String> uris = transforms.stream().map(t -> Names.attribute(t, "Algorithm")).toList();
    if (uris.isEmpty()) {
      return Optional.empty();
    }
    for (String uri : uris) {
      if (!isAdmitted(uri)) {
        return Optional.of(new Refusal(Reason.UNKNOWN_TRANSFORM, uri));
      }
    }
    int at = uris.get(0).equals(ENVELOPED) ? 1 : 0;
    boolean fits =
        uris.size() == at + 2
            && (uris.get(at).equals(EXCLUSIVE) || uris.get(at).equals(C14N))
            && uris.get(at + 1).equals(SmevTransform.URI);
    for (Element transform : transforms) {
      fits &= hasNoOtherParameter(transform);
    }
    return fits
        ? Optional.empty()
        : Optional.of(new Refusal(Reason.UNEXPECTED_TRANSFORMS, String.join(" ", uris)));
  }

  /** Judges the transforms of any other signature. */
  public static Optional<Refusal> elsewhere(List<Element> transforms) {
    for (Element transform : transforms) {
      String uri = Names.attribute(transform, "Algorithm");
      if (!isAdmitted(uri)) {
        return Optional.of(new Refusal(Reason.UNKNOWN_TRANSFORM, uri));
      }
      if (uri.equals(XPATH)) {
        if (XPathSubset.weight(transform).isEmpty()) {
          return Optional.of(new Refusal(Reason.XPATH_REFUSED, ""));
        }
      } else if (!hasNoOtherParameter(transform)) {
        return Optional.of(new Refusal(Reason.UNEXPECTED_TRANSFORMS, uri));
      }
    }
    return Optional.empty();
  }

  private static boolean isAdmitted(String uri) {
    return isCanonicalization(uri)
        || uri.equals(ENVELOPED)
        || uri.equals(XPATH)
        || uri.equals(BASE64)
        || uri.equals(SmevTransform.URI);
  }

  /** A transform's only admitted parameter is the prefix list of exclusive canonicalisation. */
  private static boolean hasNoOtherParameter(Element transform) {
    for (Node n = transform.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element && !Names.is(n, EXCLUSIVE, "InclusiveNamespaces")) {
        return false;
      }
    }
    return true;
  }
}
