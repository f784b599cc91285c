package org.kontingent.hub.services.adapter.intake;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns what the schema validator reports into issues with a code and a place. Of the validator's
 * sentences only the rule's name is used, since they quote values.
 */
final class SchemaIssues implements ErrorHandler {
  private static final Pattern RULE = Pattern.compile("^([a-z]+-[a-z0-9.\\-]+):");
  private static final Pattern REQUIRED_ATTRIBUTE = Pattern.compile("Attribute '([A-Za-z]+)'");
  private static final Pattern BAD_ATTRIBUTE =
      Pattern.compile("of attribute '([A-Za-z]+)' on element '[^']*' is not valid");

  /** Rules that come in pairs: the first says what, the second says where. */
  private static final Map<String, String> WHAT =
      Map.of(
          "cvc-pattern-valid", "FORMAT",
          "cvc-datatype-valid.1.2.1", "FORMAT",
          "cvc-datatype-valid.1.2.3", "FORMAT",
          "cvc-minInclusive-valid", "FORMAT",
          "cvc-maxInclusive-valid", "FORMAT",
          "cvc-minLength-valid", "REQUIRED",
          "cvc-maxLength-valid", "TOO_LONG",
          "cvc-length-valid", "FORMAT",
          "cvc-enumeration-valid", "CODE_UNKNOWN");

  private final Element request;
  private final Supplier<Node> current;
  private final Issues issues;
  private String what;

  SchemaIssues(Element request, Supplier<Node> current, Issues issues) {
    this.request = request;
    this.current = current;
    this.issues = issues;
  }

  @Override
  public void error(SAXParseException error) {
    if (issues.isFull()) {
      return;
    }
    String text = String.valueOf(error.getMessage());
    Matcher rule = RULE.matcher(text);
    String name = rule.find() ? rule.group(1) : "";
    String meaning = WHAT.get(name);
    if (meaning != null) {
      if (what == null) {
        what = meaning;
      }
      return;
    }
    String place = place();
    switch (name) {
      case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> issues.error(taken(), place);
      case "cvc-attribute.3" -> issues.error(taken(), attribute(place, BAD_ATTRIBUTE, text));
      case "cvc-complex-type.4" ->
          issues.error("REQUIRED", attribute(place, REQUIRED_ATTRIBUTE, text));
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          issues.error("REQUIRED", place);
      case "cvc-complex-type.3.2.2", "cvc-complex-type.3.2.1", "cvc-type.3.1.1" ->
          issues.error("UNKNOWN_ATTRIBUTE", place);
      case "cvc-complex-type.2.3", "cvc-complex-type.2.1" -> issues.error("TEXT_FORBIDDEN", place);
      case "cvc-elt.1", "cvc-elt.1.a" -> issues.error("UNKNOWN_OPERATION", place);
      default -> issues.error("MISPLACED_ELEMENT", place);
    }
  }

  @Override
  public void warning(SAXParseException warning) {
    // The schema has nothing to warn of.
  }

  @Override
  public void fatalError(SAXParseException error) {
    error(error);
  }

  private String taken() {
    String taken = what == null ? "FORMAT" : what;
    what = null;
    return taken;
  }

  private String place() {
    return current.get() instanceof Element element ? ElementPath.of(element, request) : "";
  }

  private static String attribute(String place, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    String name = "";
    while (matcher.find()) {
      name = matcher.group(1);
    }
    return name.isEmpty() ? place : place + "@" + name;
  }
}
