package org.kontingent.hub.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes a schema in one place: an occurrence, a facet, a type, an order, a choice. */
final class SchemaSpoiler implements BiConsumer<Path, Document> {
  private final int wanted;
  private int next;
  private String done = "";

  /** Makes the change of that number; a number too high changes nothing. */
  SchemaSpoiler(int wanted) {
    this.wanted = wanted;
  }

  /** What was changed; empty where the number was too high. */
  String done() {
    return done;
  }

  /** True if the schema has fewer places to change than the wanted number. */
  boolean isBeyondTheLast() {
    return next <= wanted;
  }

  @Override
  public void accept(Path file, Document document) {
    Element schema = document.getDocumentElement();
    List<Element> all = new ArrayList<>(Mutants.allElements(schema));
    for (Element part : all) {
      boolean global = part.getParentNode() == schema;
      switch (part.getLocalName()) {
        case "element", "any" -> {
          if (!global) {
            set(part, "minOccurs", part.getAttribute("minOccurs").equals("0") ? "1" : "0");
            boolean many = part.getAttribute("maxOccurs").equals("unbounded");
            set(part, "maxOccurs", many ? "1" : "unbounded");
            swapWithNext(part);
          }
          if (part.getAttribute("type").equals("xs:date")) {
            set(part, "type", "xs:string");
          }
        }
        case "attribute" ->
            set(part, "use", part.getAttribute("use").equals("required") ? "optional" : "required");
        case "minLength", "maxLength", "length", "totalDigits", "minInclusive" -> {
          int value = Integer.parseInt(part.getAttribute("value"));
          set(part, "value", String.valueOf(value + 1));
          if (value > 0) {
            set(part, "value", String.valueOf(value - 1));
          }
        }
        case "pattern" -> {
          set(part, "value", "(" + part.getAttribute("value") + ")?");
          set(part, "value", "(" + part.getAttribute("value") + ")1?");
          set(part, "value", part.getAttribute("value").replace("6", "7"));
          set(part, "value", part.getAttribute("value").replace("\\d", "[0-9]"));
        }
        case "enumeration" -> remove(part);
        default -> {}
      }
    }
  }

  private void set(Element part, String attribute, String value) {
    String before = part.getAttribute(attribute);
    if (!before.equals(value) && next++ == wanted) {
      part.setAttribute(attribute, value);
      done = label(part) + " " + attribute + " " + before + " -> " + value;
    }
  }

  private void remove(Element part) {
    boolean others = Probes.under((Element) part.getParentNode(), "enumeration").size() > 1;
    if (others && next++ == wanted) {
      done = label(part) + " removed " + part.getAttribute("value");
      part.getParentNode().removeChild(part);
    }
  }

  private void swapWithNext(Element part) {
    Node following = part.getNextSibling();
    while (following != null && !(following instanceof Element)) {
      following = following.getNextSibling();
    }
    boolean inSequence = part.getParentNode().getLocalName().equals("sequence");
    if (following != null && inSequence && next++ == wanted) {
      done = label(part) + " behind " + ((Element) following).getAttribute("name");
      part.getParentNode().insertBefore(following, part);
    }
  }

  private static String label(Element part) {
    StringBuilder path = new StringBuilder();
    for (Node at = part; at instanceof Element element; at = at.getParentNode()) {
      String name = element.getAttribute("name") + element.getAttribute("ref");
      path.insert(0, "/" + element.getLocalName() + (name.isEmpty() ? "" : ":" + name));
    }
    return path.toString();
  }
}
