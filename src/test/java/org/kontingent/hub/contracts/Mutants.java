package org.kontingent.hub.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Spoils documents systematically, one change at a time: elements and attributes removed, doubled,
 * moved, renamed, put into another namespace, exchanged for another that may stand under the same
 * parent, given every probe as a value. Each change is undone before the next.
 */
final class Mutants {
  private static final String ELSEWHERE = "urn:somewhere-else";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final List<Document> seeds;
  private final List<String> probes;
  private final List<Integer> repetitions;
  private final List<String> wireTypes;
  private final Map<String, Map<String, Element>> childrenSeen = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private BiConsumer<Document, String> judge;

  Mutants(
      List<Document> seeds,
      List<String> probes,
      List<Integer> repetitions,
      List<String> wireTypes) {
    this.seeds = seeds;
    this.probes = probes;
    this.repetitions = repetitions;
    this.wireTypes = wireTypes;
    for (Document seed : seeds) {
      for (Element element : allElements(seed.getDocumentElement())) {
        for (Element child : children(element)) {
          childrenSeen
              .computeIfAbsent(key(element), k -> new LinkedHashMap<>())
              .putIfAbsent(name(child), (Element) child.cloneNode(true));
        }
      }
    }
  }

  /** Shows every mutant, with what was done to it, and at last every seed itself, unspoilt. */
  void forEach(BiConsumer<Document, String> judge) {
    this.judge = judge;
    for (Document seed : seeds) {
      for (Element element : allElements(seed.getDocumentElement())) {
        if (element != seed.getDocumentElement()) {
          spoilPlace(element);
        }
        spoilContent(element);
        spoilAttributes(element);
      }
      judge.accept(seed, "unspoilt " + name(seed.getDocumentElement()));
    }
  }

  private void spoilPlace(Element element) {
    Element parent = (Element) element.getParentNode();
    String where = key(parent) + shape(parent) + "/" + position(element);
    if (!done.add("place " + where)) {
      return;
    }
    Node next = element.getNextSibling();
    String label = " at " + where + " " + name(element);

    List<Element> odd = odd(element);
    parent.removeChild(element);
    show(parent, "removed" + label);
    for (Element other : childrenSeen.get(key(parent)).values()) {
      Node exchanged = own(parent, other);
      parent.insertBefore(exchanged, next);
      show(parent, "exchanged for " + name(other) + label);
      parent.removeChild(exchanged);
    }
    for (Element other : odd) {
      parent.insertBefore(other, next);
      show(parent, "exchanged for odd " + other.getNodeName() + label);
      parent.removeChild(other);
    }
    parent.insertBefore(element, next);

    for (Element other : childrenSeen.get(key(parent)).values()) {
      insertBefore(element, own(parent, other), label);
    }
    insertBefore(element, foreign(element), label);
    repeat(element, label);

    Element nextElement = nextElement(element);
    if (nextElement != null) {
      Node after = nextElement.getNextSibling();
      parent.insertBefore(nextElement, element);
      show(parent, "moved behind the next" + label);
      parent.insertBefore(nextElement, after);
    }
  }

  private void repeat(Element element, String label) {
    Node parent = element.getParentNode();
    List<Node> copies = new ArrayList<>();
    for (int times : repetitions) {
      while (copies.size() < times - 1) {
        copies.add(parent.insertBefore(element.cloneNode(true), element));
      }
      show(parent, times + " times" + label);
    }
    copies.forEach(parent::removeChild);
  }

  private void insertBefore(Element element, Element extra, String label) {
    Node parent = element.getParentNode();
    parent.insertBefore(extra, element);
    show(element, "before it " + name(extra) + label);
    parent.removeChild(extra);
  }

  private void spoilContent(Element element) {
    String where = key(element) + shape(element);
    if (!done.add("content " + where)) {
      return;
    }
    append(element, foreign(element), where);
    for (Element other : childrenSeen.getOrDefault(key(element), Map.of()).values()) {
      append(element, own(element, other), where);
    }
    append(element, element.getOwnerDocument().createTextNode("текст"), where);
    append(element, element.getOwnerDocument().createComment("comment"), where);
    if (children(element).isEmpty()) {
      String before = element.getTextContent();
      for (String probe : values(element.getNodeName(), where, before)) {
        element.setTextContent(probe);
        show(element, "value <" + shortened(probe) + "> in " + where);
      }
      element.setTextContent(before);
    } else {
      List<Node> kept = new ArrayList<>();
      while (element.hasChildNodes()) {
        kept.add(element.removeChild(element.getFirstChild()));
      }
      show(element, "emptied " + where);
      kept.forEach(element::appendChild);
    }
  }

  private void append(Element element, Node extra, String where) {
    element.appendChild(extra);
    show(element, "at the end " + extra.getNodeName() + " in " + where);
    element.removeChild(extra);
  }

  private void spoilAttributes(Element element) {
    List<Attr> attributes = attributes(element);
    List<String> names = attributes.stream().map(Attr::getName).toList();
    if (!done.add("attributes " + key(element) + names)) {
      return;
    }
    for (Attr attribute : attributes) {
      String label = " @" + attribute.getName() + " of " + key(element);
      String before = attribute.getValue();
      for (String probe : values("@" + attribute.getName(), key(element), before)) {
        attribute.setValue(probe);
        show(element, "value <" + shortened(probe) + ">" + label);
      }
      attribute.setValue(before);
      element.removeAttributeNode(attribute);
      show(element, "removed" + label);
      tryAttribute(element, null, attribute.getLocalName() + "1", before);
      tryAttribute(element, element.getNamespaceURI(), "o:" + attribute.getLocalName(), before);
      element.setAttributeNodeNS(attribute);
    }
    tryAttribute(element, null, "odd", "1");
    tryAttribute(element, null, "Id", "A-1");
    tryAttribute(element, ELSEWHERE, "o:odd", "1");
    tryAttribute(element, XSI, "xsi:nil", "true");
    tryAttribute(element, XSI, "xsi:nil", "false");
    for (String type : wireTypes) {
      int end = type.indexOf('}');
      String xmlns = "http://www.w3.org/2000/xmlns/";
      element.setAttributeNS(xmlns, "xmlns:wire", type.substring(1, end));
      tryAttribute(element, XSI, "xsi:type", "wire:" + type.substring(end + 1));
      element.removeAttributeNS(xmlns, "wire");
    }
  }

  private void tryAttribute(Element element, String namespace, String name, String value) {
    String local = name.substring(name.indexOf(':') + 1);
    if (element.hasAttributeNS(namespace, local)) {
      return;
    }
    element.setAttributeNS(namespace, name, value);
    show(element, "added @" + name + "=" + value + " to " + key(element));
    element.removeAttributeNS(namespace, local);
  }

  /**
   * Every probe for a name (with a value of that length) seen for the first time; a quarter of them
   * at its further places.
   */
  private List<String> values(String name, String where, String before) {
    List<String> all = new ArrayList<>();
    boolean firstPlace = done.add("values of " + name + " as long as " + before.length());
    for (int i = 0; i < probes.size(); i++) {
      if (firstPlace || Math.floorMod(i + where.hashCode(), 4) == 0) {
        all.add(probes.get(i));
      }
    }
    all.add(before + "1");
    all.add(before + "Я");
    all.add(" " + before);
    all.add(before + "\n");
    all.add(before.isEmpty() ? "" : before.substring(1));
    return all;
  }

  private void show(Node at, String what) {
    judge.accept(at.getOwnerDocument(), what);
  }

  private static List<Element> odd(Element element) {
    Document document = element.getOwnerDocument();
    String local = element.getLocalName();
    Element renamed = document.createElementNS(element.getNamespaceURI(), "o:" + local + "1");
    Element moved = document.createElementNS(ELSEWHERE, "o:" + local);
    Element homeless = document.createElementNS(null, local);
    String other = ((Element) element.getParentNode()).getNamespaceURI();
    Element parents = document.createElementNS(other, "o:" + local);
    for (Element copy : List.of(renamed, moved, homeless, parents)) {
      var source = element.cloneNode(true);
      while (source.hasChildNodes()) {
        copy.appendChild(source.getFirstChild());
      }
      attributes(element).forEach(a -> copy.setAttributeNodeNS((Attr) a.cloneNode(true)));
    }
    return List.of(renamed, moved, homeless, parents);
  }

  private static Element own(Element parent, Element from) {
    return (Element) parent.getOwnerDocument().importNode(from, true);
  }

  private static Element foreign(Element element) {
    return element.getOwnerDocument().createElementNS(ELSEWHERE, "o:foreign");
  }

  private static String key(Element element) {
    Node parent = element.getParentNode();
    String above = parent instanceof Element holder ? name(holder) : "";
    return above + "/" + name(element);
  }

  private static String shape(Element element) {
    return children(element).stream().map(Element::getLocalName).toList().toString();
  }

  private static int position(Element element) {
    return children((Element) element.getParentNode()).indexOf(element);
  }

  static String name(Element element) {
    return "{" + element.getNamespaceURI() + "}" + element.getLocalName();
  }

  private static Element nextElement(Element element) {
    Node next = element.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return (Element) next;
  }

  static List<Element> children(Element element) {
    List<Element> found = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        found.add(child);
      }
    }
    return found;
  }

  static List<Element> allElements(Element root) {
    List<Element> found = new ArrayList<>(List.of(root));
    children(root).forEach(child -> found.addAll(allElements(child)));
    return found;
  }

  static List<Attr> attributes(Element element) {
    List<Attr> found = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
        found.add(attribute);
      }
    }
    return found;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.charAt(0) + "*" + text.length();
  }
}
