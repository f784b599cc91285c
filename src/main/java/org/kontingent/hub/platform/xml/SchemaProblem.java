package org.kontingent.hub.platform.xml;

/**
 * One breach of a published contract, told without any value of the document.
 *
 * @param line from 1; 0 where the document was a tree
 * @param column from 1; 0 where the document was a tree
 * @param rule the rule's name in XML Schema ({@code cvc-pattern-valid} and so on), or one of the
 *     constants here
 * @param element local name of the element it stands at; empty where the contract has no such name,
 *     since then the name itself is the sender's text
 */
public record SchemaProblem(int line, int column, String rule, String element) {
  /** The document is not well-formed XML, or has a DOCTYPE. */
  public static final String NOT_WELL_FORMED = "not-well-formed";

  /** There were more problems than are told. */
  public static final String TOO_MANY = "too-many-problems";

  /** The rule in plain words. */
  public String meaning() {
    return SchemaRules.meaning(rule);
  }

  /** A sentence fit for a log or a fault. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    if (line > 0) {
      sentence.append("line ").append(line).append(", column ").append(column).append(", ");
    }
    if (!element.isEmpty()) {
      sentence.append("element ").append(element).append(": ");
    }
    return sentence.append(meaning()).append(" (").append(rule).append(')').toString();
  }
}
