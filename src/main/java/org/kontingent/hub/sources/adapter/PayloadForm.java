package org.kontingent.hub.sources.adapter;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.Obstacle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One contract's questions and answers between octets and payload classes. Nothing leaves and
 * nothing is read that its schema forbids.
 *
 * @param <Q> class of the question's root
 * @param <A> class of the answer's root
 */
public final class PayloadForm<Q, A> {
  private final KindOfData question;
  private final KindOfData answer;
  private final Class<A> answerClass;
  private final JAXBContext context;

  public PayloadForm(
      KindOfData question, Class<Q> questionClass, String answerRoot, Class<A> answerClass) {
    this.question = question;
    this.answer = new KindOfData(question.namespace(), answerRoot);
    this.answerClass = answerClass;
    try {
      this.context = JAXBContext.newInstance(questionClass, answerClass);
    } catch (JAXBException e) {
      throw new IllegalStateException("payload classes of " + question + " do not bind", e);
    }
  }

  public KindOfData kind() {
    return question;
  }

  /** UTF-8 octets of the root element; refuses with PAYLOAD_NOT_VALID what breaks the schema. */
  public byte[] write(Q payload) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(2048);
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(payload, octets);
    } catch (JAXBException e) {
      throw Obstacle.PAYLOAD_NOT_VALID.found();
    }
    byte[] written = octets.toByteArray();
    if (!PublishedSchemas.problems(question.namespace(), written).isEmpty()) {
      throw Obstacle.PAYLOAD_NOT_VALID.found();
    }
    return written;
  }

  /**
   * The answer's tree of objects.
   *
   * @throws org.kontingent.hub.sources.internal.UnusableAnswer with ANSWER_NOT_VALID for anything
   *     that is not an answer valid by the schema
   */
  public A read(byte[] octets) {
    try {
      Document document = HardenedXml.parse(octets);
      Element root = document.getDocumentElement();
      if (!answer.namespace().equals(root.getNamespaceURI())
          || !answer.rootElement().equals(root.getLocalName())
          || !PublishedSchemas.problems(answer.namespace(), document).isEmpty()) {
        throw Flaw.ANSWER_NOT_VALID.found();
      }
      return context.createUnmarshaller().unmarshal(root, answerClass).getValue();
    } catch (HubException | JAXBException e) {
      throw Flaw.ANSWER_NOT_VALID.found();
    }
  }
}
