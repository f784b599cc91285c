package org.kontingent.hub.platform.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands a parser's events to a validator and tells the collector which element they stand in. */
final class CurrentElementFilter extends DefaultHandler {
  private final ValidatorHandler validator;
  private final ProblemCollector problems;
  private final Deque<String> open = new ArrayDeque<>();

  CurrentElementFilter(ValidatorHandler validator, ProblemCollector problems) {
    this.validator = validator;
    this.problems = problems;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    open.push(localName);
    problems.nowAt(localName);
    validator.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    validator.endElement(uri, localName, name);
    open.pop();
    problems.nowAt(open.isEmpty() ? "" : open.peek());
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    validator.characters(text, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    validator.ignorableWhitespace(text, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    validator.processingInstruction(target, data);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    validator.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    validator.endPrefixMapping(prefix);
  }

  @Override
  public void startDocument() throws SAXException {
    validator.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    validator.endDocument();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    validator.setDocumentLocator(locator);
  }
}
