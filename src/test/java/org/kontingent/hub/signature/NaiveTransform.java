package org.kontingent.hub.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The SMEV transform once more, written for tests straight from its rules: recursive, on strings,
 * no line in common with the hub's own. Only JDK classes, so that it runs in a class loader apart.
 */
public final class NaiveTransform {
  private int counter;
  private final List<Map<String, String>> scopes = new ArrayList<>();

  private NaiveTransform() {}

  public static String of(Element element) {
    return new NaiveTransform().element(element);
  }

  private String element(Element element) {
    Map<String, String> own = new LinkedHashMap<>();
    scopes.add(own);
    String name = prefix(element.getNamespaceURI()) + ":" + element.getLocalName();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!attribute.getName().equals("xmlns") && !attribute.getName().startsWith("xmlns:")) {
        attributes.add(attribute);
      }
    }
    attributes.sort(
        Comparator.<Attr, Boolean>comparing(a -> a.getNamespaceURI() == null)
            .thenComparing(a -> String.valueOf(a.getNamespaceURI()))
            .thenComparing(Attr::getLocalName));
    StringBuilder written = new StringBuilder();
    for (Attr attribute : attributes) {
      String prefix =
          attribute.getNamespaceURI() == null ? "" : prefix(attribute.getNamespaceURI()) + ":";
      written
          .append(' ')
          .append(prefix)
          .append(attribute.getLocalName())
          .append("=\"")
          .append(value(attribute.getValue()))
          .append('"');
    }
    StringBuilder result = new StringBuilder("<").append(name);
    own.forEach(
        (uri, prefix) ->
            result.append(" xmlns:").append(prefix).append("=\"").append(value(uri)).append('"'));
    result.append(written).append('>');
    StringBuilder run = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof org.w3c.dom.Text) {
        run.append(n.getNodeValue());
      } else if (!(n instanceof org.w3c.dom.Comment)) {
        result.append(text(run.toString()));
        run.setLength(0);
        if (n instanceof Element) {
          result.append(element((Element) n));
        }
      }
    }
    result.append(text(run.toString())).append("</").append(name).append('>');
    scopes.remove(scopes.size() - 1);
    return result.toString();
  }

  private String prefix(String uri) {
    for (Map<String, String> scope : scopes) {
      if (scope.containsKey(uri)) {
        return scope.get(uri);
      }
    }
    String fresh = "ns" + ++counter;
    scopes.get(scopes.size() - 1).put(uri, fresh);
    return fresh;
  }

  private static String value(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#xd;")
        .replace("\n", "&#xa;")
        .replace("\t", "&#x9;");
  }

  private static String text(String run) {
    if (run.trim().isEmpty()) {
      return "";
    }
    if (run.length() < 12) {
      return piece(run, "");
    }
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < run.length(); at += 512) {
      all.append(piece(run.substring(at, Math.min(at + 512, run.length())), "<&\r>"));
    }
    return all.toString();
  }

  /** A greater sign stays bare unless first, after a bracket, or after one of the escaped. */
  private static String piece(String piece, String escapedMatter) {
    StringBuilder out = new StringBuilder();
    boolean escapedBefore = true;
    for (char c : piece.toCharArray()) {
      String written =
          switch (c) {
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '\r' -> "&#xd;";
            case '>' -> escapedBefore ? "&gt;" : ">";
            default -> String.valueOf(c);
          };
      out.append(written);
      escapedBefore = c == ']' || (written.length() > 1 && escapedMatter.indexOf(c) >= 0);
    }
    return out.toString();
  }
}
