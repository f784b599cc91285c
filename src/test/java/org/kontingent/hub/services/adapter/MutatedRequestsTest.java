package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.services.adapter.ServicesServer.SCHOOL_1;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Every element of every example absent, doubled, emptied, oversized, of the wrong type, or with a
 * stranger inside: always an answer or a fault that says what is wrong, never INTERNAL.
 */
class MutatedRequestsTest {
  private static final Map<String, Consumer<Element>> MUTATIONS =
      Map.of(
          "absent", element -> element.getParentNode().removeChild(element),
          "doubled",
              element ->
                  element
                      .getParentNode()
                      .insertBefore(element.cloneNode(true), element.getNextSibling()),
          "emptied", element -> element.setTextContent(""),
          "oversized", element -> element.setTextContent("я".repeat(5000)),
          "wrong", element -> element.setTextContent("-1"),
          "stranger",
              element ->
                  element.appendChild(
                      element
                          .getOwnerDocument()
                          .createElementNS("urn:x-kontingent:types:1.0", "photo")),
          "bare",
              element -> {
                while (element.getAttributes().getLength() > 0) {
                  element.removeAttributeNode((org.w3c.dom.Attr) element.getAttributes().item(0));
                }
              });

  private static ServicesServer server;

  @BeforeAll
  static void start() {
    server = ServicesServer.withRegistry();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noMutationOfAnyExampleEndsInAnInternalError() throws Exception {
    List<String> failures = new ArrayList<>();
    int sent = 0;
    for (Map.Entry<String, String> example : IntegrationGuideTest.examples().entrySet()) {
      int elements = elements(parse(example.getValue())).getLength();
      for (int i = 1; i < elements; i++) {
        for (Map.Entry<String, Consumer<Element>> mutation : MUTATIONS.entrySet()) {
          Document document = parse(example.getValue());
          freshen(document);
          Element element = (Element) elements(document).item(i);
          String name = element.getLocalName();
          mutation.getValue().accept(element);
          Reply reply = server.post("tls/school-1", "school", Requests.envelope(text(document)));
          sent++;
          boolean answered = reply.status() == 200 && reply.body().contains("Response>");
          boolean refused =
              !reply.faultCode().isEmpty()
                  && !reply.faultCode().equals("INTERNAL")
                  && PublishedSchemas.problems(reply.between("<detail>", "</detail>")).isEmpty();
          if (!answered && !refused) {
            failures.add(
                example.getKey() + " " + mutation.getKey() + " " + name + ": " + reply.body());
          }
        }
      }
    }
    assertThat(sent).isGreaterThan(500);
    assertThat(failures).isEmpty();
  }

  private static NodeList elements(Document document) {
    return document.getElementsByTagName("*");
  }

  private static Document parse(String text) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static void freshen(Document document) {
    set(document, "clientRequestId", UUID.randomUUID().toString());
    set(document, "sentAt", Instant.now().toString());
    set(document, "callerSystem", SCHOOL_1);
  }

  private static void set(Document document, String name, String value) {
    document
        .getElementsByTagNameNS("urn:x-kontingent:types:1.0", name)
        .item(0)
        .setTextContent(value);
  }

  private static String text(Document document) throws Exception {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    writer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
