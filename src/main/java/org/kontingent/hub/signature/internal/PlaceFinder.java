package org.kontingent.hub.signature.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.smev.v3.ElementStep;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says where in the contract a signature of an operation's document stands. */
public final class PlaceFinder {
  private PlaceFinder() {}

  /**
   * Where a signature stands.
   *
   * @param place empty if it stands in no holder, or in one that is not at its place
   * @param signed the element it must sign; empty if that is missing or doubled
   * @param fault why the position alone condemns the signature
   */
  public record Standing(
      Optional<SignaturePlace> place, Optional<Element> signed, Optional<Reason> fault) {
    static final Standing ELSEWHERE =
        new Standing(Optional.empty(), Optional.empty(), Optional.empty());

    static Standing wrong(Reason reason) {
      return new Standing(Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  /** {@link Standing#ELSEWHERE} for a signature that is not in an element named as a holder. */
  public static Standing of(Element signature, SmevOperation operation) {
    Node parent = signature.getParentNode();
    if (!(parent instanceof Element)
        || !SignaturePlace.isHolderName(parent.getNamespaceURI(), parent.getLocalName())) {
      return Standing.ELSEWHERE;
    }
    for (SignaturePlace place :
        SignaturePlace.of(operation.operation(), operation.direction(), operation.version())) {
      if (climbs(parent, place, operation)) {
        if (Names.children(parent).size() != 1) {
          return Standing.wrong(Reason.SEVERAL_IN_HOLDER);
        }
        return new Standing(
            Optional.of(place), signed((Element) parent, place, operation), Optional.empty());
      }
    }
    return Standing.wrong(Reason.WRONG_PLACE);
  }

  /** The elements at the end of a place's holder path, from the operation down. */
  public static List<Element> holders(SignaturePlace place, SmevOperation operation) {
    List<Element> found = List.of(operation.element());
    for (ElementStep step : place.holder()) {
      found =
          found.stream()
              .flatMap(e -> Names.children(e).stream())
              .filter(c -> step.matches(operation.version(), c.getNamespaceURI(), c.getLocalName()))
              .toList();
    }
    return found;
  }

  /** The element the signature in this holder must sign. */
  public static Optional<Element> signed(
      Element holder, SignaturePlace place, SmevOperation operation) {
    int common = 0;
    int shorter = Math.min(place.holder().size(), place.signed().size());
    while (common < shorter && place.holder().get(common).equals(place.signed().get(common))) {
      common++;
    }
    Node node = holder;
    for (int i = place.holder().size(); i > common; i--) {
      node = node.getParentNode();
    }
    for (ElementStep step : place.signed().subList(common, place.signed().size())) {
      Element only = onlyChild(node, step, operation);
      if (only == null) {
        return Optional.empty();
      }
      node = only;
    }
    return Optional.of((Element) node);
  }

  private static boolean climbs(Node holder, SignaturePlace place, SmevOperation operation) {
    Node node = holder;
    for (int i = place.holder().size() - 1; i >= 0; i--) {
      ElementStep step = place.holder().get(i);
      if (!(node instanceof Element)
          || !step.matches(operation.version(), node.getNamespaceURI(), node.getLocalName())) {
        return false;
      }
      Node parent = node.getParentNode();
      if (!step.repeatable() && onlyChild(parent, step, operation) != node) {
        return false;
      }
      node = parent;
    }
    return node == operation.element();
  }

  private static Element onlyChild(Node parent, ElementStep step, SmevOperation operation) {
    Element only = null;
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element
          && step.matches(operation.version(), n.getNamespaceURI(), n.getLocalName())) {
        if (only != null) {
          return null;
        }
        only = (Element) n;
      }
    }
    return only;
  }
}
