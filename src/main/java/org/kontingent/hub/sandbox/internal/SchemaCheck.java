package org.kontingent.hub.sandbox.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.kontingent.hub.smev.v3.ValidationError;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks an element by a schema and collects the first findings. */
final class SchemaCheck {
  private static final int MOST_ERRORS = 20;

  private SchemaCheck() {}

  static List<ValidationError> of(Schema schema, Element element) {
    List<ValidationError> errors = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(collecting(errors));
    try {
      validator.validate(new DOMSource(element));
    } catch (SAXException e) {
      if (errors.isEmpty()) {
        errors.add(new ValidationError(-1, String.valueOf(e.getMessage())));
      }
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return errors;
  }

  private static ErrorHandler collecting(List<ValidationError> errors) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        // a warning refuses nothing
      }

      @Override
      public void error(SAXParseException e) {
        if (errors.size() < MOST_ERRORS) {
          errors.add(new ValidationError(-1, e.getMessage()));
        }
      }

      @Override
      public void fatalError(SAXParseException e) throws SAXException {
        error(e);
        throw e;
      }
    };
  }
}
