package org.kontingent.hub.smev.v3.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads children by namespace and local name; prefixes never matter, nor does blank text. */
public final class Dom {
  private Dom() {}

  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  public static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** The first child of that name. */
  public static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).findFirst();
  }

  public static Element require(Element parent, String namespace, String name) {
    return child(parent, namespace, name)
        .orElseThrow(
            () -> unreadable("The element " + parent.getLocalName() + " lacks " + name + "."));
  }

  public static boolean is(Element element, String namespace, String name) {
    return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
  }

  /** The text exactly as it stands. */
  public static Optional<String> text(Element parent, String namespace, String name) {
    return child(parent, namespace, name).map(Node::getTextContent);
  }

  /** The text of a code or id: blanks around it do not count, nothing left counts as absent. */
  public static Optional<String> token(Element parent, String namespace, String name) {
    return text(parent, namespace, name).map(String::strip).filter(value -> !value.isEmpty());
  }

  public static Optional<MessageId> messageId(Element parent, String namespace, String name) {
    return token(parent, namespace, name).map(Dom::messageId);
  }

  public static MessageId messageId(String text) {
    if (!MessageId.isWellFormed(text.strip())) {
      throw unreadable("A message id in the envelope is no lower-case UUID.");
    }
    return new MessageId(text.strip());
  }

  public static HubException unreadable(String sentence) {
    return new HubException("ENVELOPE_UNREADABLE", sentence);
  }
}
