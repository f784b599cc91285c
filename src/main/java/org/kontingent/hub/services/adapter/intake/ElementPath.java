package org.kontingent.hub.services.adapter.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where an element stands below the request, in names only: {@code pupil.document[0].series}.
 * Elements the contract lets repeat are counted from 0.
 */
final class ElementPath {
  private static final int LONGEST_NAME = 64;

  private static final Set<String> REPEATED =
      Set.of(
          "document",
          "address",
          "citizenship",
          "parent",
          "consentRef",
          "parts",
          "operator",
          "purpose",
          "dataCategory",
          "role");

  private ElementPath() {}

  static String of(Element element, Element request) {
    Deque<String> steps = new ArrayDeque<>();
    Node node = element;
    while (node instanceof Element step && step != request) {
      steps.addFirst(step(step));
      node = node.getParentNode();
    }
    return String.join(".", steps);
  }

  private static String step(Element element) {
    String name = element.getLocalName();
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    int before = 0;
    for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
      if (node instanceof Element sibling && sibling.getLocalName().equals(name)) {
        before++;
      }
    }
    boolean several = before > 0 || hasTwin(element);
    return REPEATED.contains(name) || several ? shown + "[" + before + "]" : shown;
  }

  private static boolean hasTwin(Element element) {
    Element next = SoapTree.nextElement(element);
    while (next != null) {
      if (Objects.equals(next.getLocalName(), element.getLocalName())) {
        return true;
      }
      next = SoapTree.nextElement(next);
    }
    return false;
  }
}
