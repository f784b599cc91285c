package org.kontingent.hub.services.adapter.intake;

import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops the parser at the first element beyond the limits, before a tree of it exists. */
final class LimitingFilter extends XMLFilterImpl {
  private final EnvelopeLimits limits;
  private Locator2 place;
  private int depth;
  private int elements;

  LimitingFilter(XMLReader parent, EnvelopeLimits limits) {
    super(parent);
    this.limits = limits;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    super.setDocumentLocator(locator);
    if (locator instanceof Locator2 rich) {
      place = rich;
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (elements == 0) {
      requirePlainXml();
    }
    if (++depth > limits.depth()) {
      throw CallRefused.because("TOO_DEEP");
    }
    if (++elements > limits.elements()) {
      throw CallRefused.with(FaultCode.TOO_LARGE);
    }
    if (attributes.getLength() > limits.attributes()) {
      throw CallRefused.because("TOO_MANY_ATTRIBUTES");
    }
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }

  /** SOAP forbids processing instructions; they go no further. */
  @Override
  public void processingInstruction(String target, String data) {
    throw CallRefused.because("NOT_SOAP");
  }

  private void requirePlainXml() {
    if (place == null) {
      return;
    }
    if (place.getEncoding() != null && !place.getEncoding().equalsIgnoreCase("UTF-8")) {
      throw CallRefused.because("NOT_UTF8");
    }
    if ("1.1".equals(place.getXMLVersion())) {
      throw CallRefused.because("NOT_XML");
    }
  }
}
