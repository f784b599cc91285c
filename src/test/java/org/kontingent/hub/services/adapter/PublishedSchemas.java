package org.kontingent.hub.services.adapter;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The schemas as they stand in the repository, applied by the JDK alone. */
final class PublishedSchemas {
  private PublishedSchemas() {}

  /** What is wrong with the first child of the SOAP Body, or with the document if it has none. */
  static List<String> problems(String text) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
      Document document =
          parsers.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      Element root = document.getDocumentElement();
      Element payload =
          root.getLocalName().equals("Envelope")
              ? (Element) root.getLastChild().getFirstChild()
              : root;
      Validator validator =
          SchemaFactory.newDefaultInstance()
              .newSchema(
                  new Source[] {
                    new StreamSource(Path.of("xsd/kontingent/school-1.0.xsd").toFile()),
                    new StreamSource(Path.of("xsd/kontingent/federal-1.0.xsd").toFile())
                  })
              .newValidator();
      List<String> problems = new ArrayList<>();
      validator.setErrorHandler(new Collecting(problems));
      validator.validate(new DOMSource(payload));
      return problems;
    } catch (Exception e) {
      return List.of(e.toString());
    }
  }

  private record Collecting(List<String> problems) implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      problems.add(exception.getMessage());
    }

    @Override
    public void error(SAXParseException exception) {
      problems.add(exception.getMessage());
    }

    @Override
    public void fatalError(SAXParseException exception) {
      problems.add(exception.getMessage());
    }
  }
}
