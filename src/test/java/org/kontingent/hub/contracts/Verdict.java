package org.kontingent.hub.contracts;

import java.io.IOException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says of one document after another whether a schema accepts it. One thread. */
final class Verdict {
  private final Validator validator;
  private String reason = "";

  Verdict(Schema schema) {
    validator = schema.newValidator();
    validator.setErrorHandler(new FirstErrorThrows());
  }

  boolean accepts(Document document) {
    try {
      reason = "accepted";
      validator.validate(new DOMSource(document));
      return true;
    } catch (SAXException e) {
      reason = e.getMessage();
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why the last document was refused. */
  String reason() {
    return reason;
  }

  private static final class FirstErrorThrows implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // a warning never makes a document invalid
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
