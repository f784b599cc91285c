package org.kontingent.hub.platform.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.validation.Validator;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Takes a validator's complaints and keeps place and rule only. For one document, one thread. */
final class ProblemCollector implements ErrorHandler {
  private static final int MOST_PROBLEMS = 100;
  private static final String CURRENT_NODE =
      "http://apache.org/xml/properties/dom/current-element-node";

  private final Set<String> vocabulary;
  private final List<SchemaProblem> found = new ArrayList<>();
  private String element = "";
  private Validator treeValidator;

  ProblemCollector(Set<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** From now on problems stand at this element. */
  void nowAt(String localName) {
    element = localName;
  }

  /** Problems' elements are asked from a validator that walks a tree. */
  void readElementFrom(Validator validator) {
    treeValidator = validator;
  }

  List<SchemaProblem> found() {
    return List.copyOf(found);
  }

  /** The reading ended early; that is a problem of its own unless one was told already. */
  void stoppedBy(SAXException e) {
    if (found.isEmpty()) {
      found.add(new SchemaProblem(0, 0, SchemaRules.nameIn(e.getMessage()), ""));
    }
  }

  void unreadable() {
    found.add(new SchemaProblem(0, 0, SchemaProblem.NOT_WELL_FORMED, ""));
  }

  @Override
  public void warning(SAXParseException e) {
    // a warning never makes a document invalid
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    add(e);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    add(e);
    throw new SAXException("stopped at the first fatal problem");
  }

  private void add(SAXParseException e) throws SAXException {
    int line = Math.max(0, e.getLineNumber());
    int column = Math.max(0, e.getColumnNumber());
    String rule = SchemaRules.nameIn(e.getMessage());
    if (SchemaRules.repeatsAnother(rule) && lastStandsAt(line, column)) {
      return;
    }
    if (found.size() == MOST_PROBLEMS) {
      found.add(new SchemaProblem(line, column, SchemaProblem.TOO_MANY, ""));
      throw new SAXException("stopped after many problems");
    }
    found.add(new SchemaProblem(line, column, rule, currentElement()));
  }

  private boolean lastStandsAt(int line, int column) {
    if (found.isEmpty()) {
      return false;
    }
    SchemaProblem last = found.get(found.size() - 1);
    return last.line() == line && last.column() == column;
  }

  private String currentElement() throws SAXException {
    String name = element;
    if (treeValidator != null) {
      Node node = (Node) treeValidator.getProperty(CURRENT_NODE);
      name = node == null ? "" : node.getLocalName();
    }
    return vocabulary.contains(name) ? name : "";
  }
}
