package org.kontingent.hub.signature.internal;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The XPath filters that may be evaluated for every node of a foreign document: those that look at
 * a node, its attributes and its ancestors only. No children, descendants or siblings, no functions
 * that search, no arithmetic, so that the work per node is bounded by the depth of the tree.
 */
public final class XPathSubset {
  private static final int MAX_LENGTH = 500;

  private static final Set<String> AXES =
      Set.of("ancestor-or-self", "ancestor", "self", "parent", "attribute");
  private static final Set<String> FUNCTIONS =
      Set.of("not", "count", "name", "local-name", "namespace-uri", "true", "false", "boolean");
  private static final Set<String> NODE_TYPES = Set.of("node", "text", "comment");
  private static final Set<String> OPERATORS = Set.of("and", "or");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<axis>[A-Za-z-]+)\\s*::|(?<call>[A-Za-z][A-Za-z-]*)\\s*\\("
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*(?::(?:[\\p{L}_][\\p{L}\\p{N}_.-]*|\\*))?)"
              + "|(?<literal>\"[^\"]*\"|'[^']*'|[0-9]+)"
              + "|(?<mark>!=|<=|>=|\\.\\.|[=<>|*@()\\[\\].,/]))");

  /** What the grammar, roughly, admits next. */
  private enum Next {
    ANYTHING,
    /** After an axis or {@code @}: a name, {@code *} or a node type. */
    NODE_TEST,
    /** After a slash: an axis, {@code @}, {@code .} or {@code ..}. */
    STEP
  }

  private XPathSubset() {}

  /**
   * Judges the expression of an XPath transform.
   *
   * @return by which power of the depth the work per node grows; empty if the expression is not of
   *     the subset
   */
  public static OptionalInt weight(Element transform) {
    List<Element> children = Names.children(transform);
    if (children.size() != 1 || !Names.is(children.get(0), Names.DSIG, "XPath")) {
      return OptionalInt.empty();
    }
    return weight(children.get(0).getTextContent());
  }

  static OptionalInt weight(String expression) {
    String text = expression.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return OptionalInt.empty();
    }
    Matcher matcher = TOKEN.matcher(text);
    Next next = Next.ANYTHING;
    int weight = 1;
    boolean afterOperand = false;
    for (int at = 0; at < text.length(); at = matcher.end()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return OptionalInt.empty();
      }
      String axis = matcher.group("axis");
      String call = matcher.group("call");
      String name = matcher.group("name");
      String mark = matcher.group("mark");
      boolean admitted;
      if (axis != null) {
        admitted = next != Next.NODE_TEST && AXES.contains(axis);
        next = Next.NODE_TEST;
        afterOperand = false;
      } else if (call != null) {
        admitted = next == Next.NODE_TEST ? NODE_TYPES.contains(call) : next == Next.ANYTHING;
        admitted &= NODE_TYPES.contains(call) || FUNCTIONS.contains(call);
        admitted &= next == Next.NODE_TEST || !NODE_TYPES.contains(call);
        next = Next.ANYTHING;
        afterOperand = false;
      } else if (name != null) {
        admitted = next == Next.NODE_TEST || (afterOperand && OPERATORS.contains(name));
        afterOperand = next == Next.NODE_TEST;
        next = Next.ANYTHING;
      } else if (mark == null) {
        admitted = next == Next.ANYTHING;
        afterOperand = true;
      } else {
        admitted =
            switch (mark) {
              case "*" -> next == Next.NODE_TEST;
              case "@" -> next != Next.NODE_TEST;
              case ".", ".." -> next != Next.NODE_TEST;
              case "/" -> next == Next.ANYTHING && afterOperand;
              default -> next == Next.ANYTHING;
            };
        if (mark.equals("/") || mark.equals("[")) {
          weight++;
        }
        afterOperand =
            switch (mark) {
              case "*", ".", "..", ")", "]" -> true;
              default -> false;
            };
        next =
            switch (mark) {
              case "@" -> Next.NODE_TEST;
              case "/" -> Next.STEP;
              default -> Next.ANYTHING;
            };
      }
      if (!admitted) {
        return OptionalInt.empty();
      }
    }
    return next == Next.ANYTHING ? OptionalInt.of(weight) : OptionalInt.empty();
  }
}
