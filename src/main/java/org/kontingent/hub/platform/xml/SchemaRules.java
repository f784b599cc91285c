package org.kontingent.hub.platform.xml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of XML Schema's validation rules, and what each means to the sender of a document. */
final class SchemaRules {
  /** The validator begins each message with the rule's name; the rest may quote the document. */
  private static final Pattern LEADING_NAME = Pattern.compile("^(cvc-[A-Za-z0-9.-]+)[:\\s]");

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(SchemaProblem.NOT_WELL_FORMED, "not well-formed XML, or it has a DOCTYPE"),
          Map.entry(SchemaProblem.TOO_MANY, "there are more problems than are told"),
          Map.entry("cvc-attribute", "the attribute's value is not of its type"),
          Map.entry("cvc-complex-type.2.1", "the element must be empty"),
          Map.entry("cvc-complex-type.2.2", "the element must hold text only"),
          Map.entry("cvc-complex-type.2.3", "text stands where only elements may"),
          Map.entry("cvc-complex-type.2.4.b", "an element is missing at the end"),
          Map.entry("cvc-complex-type.2.4.d", "nothing more may stand here"),
          Map.entry("cvc-complex-type.2.4", "this element may not stand here"),
          Map.entry("cvc-complex-type.3", "this attribute may not stand here"),
          Map.entry("cvc-complex-type.4", "a mandatory attribute is missing"),
          Map.entry("cvc-datatype-valid", "the value is not of its type"),
          Map.entry("cvc-elt.1", "the contract has no such document element"),
          Map.entry("cvc-elt", "the element breaks its declaration"),
          Map.entry("cvc-enumeration-valid", "the value is not in the list"),
          Map.entry("cvc-id", "an identifier is given twice or refers to nothing"),
          Map.entry("cvc-length-valid", "the value does not have the exact length"),
          Map.entry("cvc-maxLength-valid", "the value is too long"),
          Map.entry("cvc-minLength-valid", "the value is too short"),
          Map.entry("cvc-minInclusive-valid", "the value is too small"),
          Map.entry("cvc-maxInclusive-valid", "the value is too large"),
          Map.entry("cvc-pattern-valid", "the value does not fit the pattern"),
          Map.entry("cvc-totalDigits-valid", "the number has too many digits"),
          Map.entry("cvc-type", "the value is not of its type"));

  private SchemaRules() {}

  /** The rule's name out of a validator's message; never anything else of the message. */
  static String nameIn(String message) {
    Matcher matcher = LEADING_NAME.matcher(message == null ? "" : message);
    return matcher.find() ? matcher.group(1) : SchemaProblem.NOT_WELL_FORMED;
  }

  /** True for the rules that only repeat what a facet's rule has just said. */
  static boolean repeatsAnother(String rule) {
    return rule.equals("cvc-type.3.1.3") || rule.equals("cvc-attribute.3");
  }

  static String meaning(String rule) {
    String name = rule;
    while (!MEANINGS.containsKey(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return "the contract is broken";
      }
      name = name.substring(0, dot);
    }
    return MEANINGS.get(name);
  }
}
