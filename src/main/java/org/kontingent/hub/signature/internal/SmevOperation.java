package org.kontingent.hub.signature.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.smev.v3.Direction;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Element;

/** An operation's element of a SMEV 3 namespace, as the document itself or in its SOAP Body. */
public record SmevOperation(
    Element element, SmevVersion version, Operation operation, Direction direction) {

  /**
   * What a look at the top of a document found.
   *
   * @param fault null unless the document is a SOAP envelope that is not well shaped
   */
  record Found(Optional<SmevOperation> operation, Reason fault) {}

  static Found find(Element root) {
    boolean soap =
        Names.is(root, Names.SOAP_11, "Envelope") || Names.is(root, Names.SOAP_12, "Envelope");
    if (!soap) {
      return new Found(of(root), null);
    }
    String space = root.getNamespaceURI();
    Element body = null;
    int headers = 0;
    for (Element child : Names.children(root)) {
      if (Names.is(child, space, "Body")) {
        if (body != null) {
          return new Found(Optional.empty(), Reason.MALFORMED_ENVELOPE);
        }
        body = child;
      } else if (Names.is(child, space, "Header") && body == null && headers == 0) {
        headers++;
      } else {
        return new Found(Optional.empty(), Reason.MALFORMED_ENVELOPE);
      }
    }
    if (body == null) {
      return new Found(Optional.empty(), Reason.MALFORMED_ENVELOPE);
    }
    List<Element> content = Names.children(body);
    if (content.size() > 1) {
      return new Found(Optional.empty(), Reason.SEVERAL_BODY_CHILDREN);
    }
    return new Found(content.isEmpty() ? Optional.empty() : of(content.get(0)), null);
  }

  private static Optional<SmevOperation> of(Element element) {
    return SmevVersion.ofTypesNamespace(String.valueOf(element.getNamespaceURI()))
        .flatMap(version -> of(element, version));
  }

  private static Optional<SmevOperation> of(Element element, SmevVersion version) {
    String name = element.getLocalName();
    for (Operation operation : Operation.values()) {
      if (operation.requestElement().equals(name)) {
        return Optional.of(new SmevOperation(element, version, operation, Direction.TO_EXCHANGE));
      }
      if (operation.responseElement().equals(name)) {
        return Optional.of(new SmevOperation(element, version, operation, Direction.FROM_EXCHANGE));
      }
    }
    return Optional.empty();
  }
}
