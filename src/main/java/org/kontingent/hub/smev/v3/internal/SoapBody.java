package org.kontingent.hub.smev.v3.internal;

import java.util.List;
import org.kontingent.hub.platform.HubException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds the one child of the SOAP 1.1 Body. */
public final class SoapBody {
  private static final String SOAP = SoapEnvelope.NAMESPACE;

  private SoapBody() {}

  public static Element onlyChild(Document document) {
    Element envelope = document.getDocumentElement();
    if (!Dom.is(envelope, SOAP, "Envelope")) {
      throw malformed("The document is no SOAP 1.1 envelope.");
    }
    List<Element> bodies = Dom.children(envelope, SOAP, "Body");
    if (bodies.size() != 1) {
      throw malformed("The envelope must have one Body.");
    }
    List<Element> content = Dom.children(bodies.get(0));
    if (content.size() != 1) {
      throw malformed("The Body must have one child.");
    }
    return content.get(0);
  }

  private static HubException malformed(String sentence) {
    return new HubException("SOAP_MALFORMED", sentence);
  }

  public static boolean isFault(Element content) {
    return Dom.is(content, SOAP, "Fault");
  }
}
