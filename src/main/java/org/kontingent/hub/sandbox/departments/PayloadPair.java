package org.kontingent.hub.sandbox.departments;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.sandbox.ContentCheck;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * One contract's request and response as documents. The exchange checks requests only: some answers
 * are broken on purpose and must arrive.
 */
final class PayloadPair<Q, A> {
  private final ServedKind kind;
  private final Class<Q> requestClass;
  private final JAXBContext context;

  PayloadPair(
      String namespace,
      String request,
      Class<Q> requestClass,
      String response,
      Class<A> responseClass) {
    KindOfData requestKind = new KindOfData(namespace, request);
    this.kind =
        new ServedKind(
            requestKind,
            new KindOfData(namespace, response),
            Optional.of(ContentCheck.published().onlyFor(requestKind)));
    this.requestClass = requestClass;
    try {
      this.context = JAXBContext.newInstance(requestClass, responseClass);
    } catch (JAXBException e) {
      throw new IllegalStateException("payload classes do not bind", e);
    }
  }

  ServedKind kind() {
    return kind;
  }

  /** The request; empty if it is not one, or breaks its schema. */
  Optional<Q> read(XmlFragment payload) {
    if (!payload.root().equals(kind.request())
        || !PublishedSchemas.problems(kind.request().namespace(), payload.octets()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          context.createUnmarshaller().unmarshal(payload.element(), requestClass).getValue());
    } catch (JAXBException e) {
      return Optional.empty();
    }
  }

  XmlFragment write(A response) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(response, octets);
    } catch (JAXBException e) {
      throw new IllegalStateException("a response cannot be written", e);
    }
    return XmlFragment.parse(octets.toByteArray());
  }

  /** The response's root with something inside that no schema has. */
  XmlFragment broken() {
    return XmlFragment.parse(
        "<a:%1$s xmlns:a=\"%2$s\"><a:broken/></a:%1$s>"
            .formatted(kind.response().rootElement(), kind.response().namespace()));
  }
}
