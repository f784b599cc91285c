package org.kontingent.hub.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What can stand under what, beginning with the document elements of a schema's own namespace:
 * {@code {namespace}parent/{namespace}child} and {@code {namespace}parent/@attribute}, with types,
 * groups and references followed through all files and their names forgotten.
 */
final class ReachableNames {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  private final List<Document> files;
  private final Set<String> pairs = new TreeSet<>();
  private final Set<Element> expanded = new HashSet<>();

  private ReachableNames(List<Document> files) {
    this.files = files;
  }

  static Set<String> in(FileSchema schema) {
    ReachableNames walk = new ReachableNames(schema.documents());
    String namespace =
        schema.documents().get(0).getDocumentElement().getAttribute("targetNamespace");
    for (Document file : schema.documents()) {
      Element top = file.getDocumentElement();
      for (Element global : Mutants.children(top)) {
        boolean ofIt = top.getAttribute("targetNamespace").equals(namespace);
        if (ofIt && global.getLocalName().equals("element")) {
          walk.pairs.add("/" + nameOf(global));
          walk.expand(global);
        }
      }
    }
    return walk.pairs;
  }

  /** The pairs that do occur in a document. */
  static Set<String> occurringIn(Document document) {
    Set<String> found = new TreeSet<>();
    Element root = document.getDocumentElement();
    found.add("/" + Mutants.name(root));
    for (Element element : Mutants.allElements(root)) {
      String parent = Mutants.name(element) + "/";
      Mutants.children(element).forEach(child -> found.add(parent + Mutants.name(child)));
      Mutants.attributes(element).forEach(a -> found.add(parent + "@" + a.getName()));
    }
    return found;
  }

  private void expand(Element declaration) {
    if (expanded.add(declaration)) {
      collect(nameOf(declaration), declaration);
    }
  }

  private void collect(String parent, Element from) {
    for (String reference : List.of("type", "base", "ref")) {
      Element target = target(from, from.getAttribute(reference));
      if (target != null) {
        collect(parent, target);
      }
    }
    for (Element part : Mutants.children(from)) {
      Element declaration = part;
      if (part.hasAttribute("ref") && part.getLocalName().equals("element")) {
        declaration = target(part, part.getAttribute("ref"));
      }
      switch (declaration.getLocalName()) {
        case "element" -> {
          pairs.add(parent + "/" + nameOf(declaration));
          expand(declaration);
        }
        case "attribute" -> pairs.add(parent + "/@" + declaration.getAttribute("name"));
        case "annotation" -> {}
        default -> collect(parent, declaration);
      }
    }
  }

  private Element target(Element from, String qualifiedName) {
    if (qualifiedName.isEmpty()) {
      return null;
    }
    int colon = qualifiedName.indexOf(':');
    String namespace =
        from.lookupNamespaceURI(colon < 0 ? null : qualifiedName.substring(0, colon));
    String local = qualifiedName.substring(colon + 1);
    if (XSD.equals(namespace)) {
      return null;
    }
    for (Document file : files) {
      Element schema = file.getDocumentElement();
      for (Element global : Mutants.children(schema)) {
        if (schema.getAttribute("targetNamespace").equals(namespace)
            && global.getAttribute("name").equals(local)
            && kindFits(from, global.getLocalName())) {
          return global;
        }
      }
    }
    throw new IllegalStateException("nothing is declared as " + qualifiedName);
  }

  private static boolean kindFits(Element from, String kind) {
    return from.hasAttribute("ref") ? kind.equals(from.getLocalName()) : kind.endsWith("Type");
  }

  private static String nameOf(Element declaration) {
    Element schema = declaration.getOwnerDocument().getDocumentElement();
    return "{" + schema.getAttribute("targetNamespace") + "}" + declaration.getAttribute("name");
  }
}
