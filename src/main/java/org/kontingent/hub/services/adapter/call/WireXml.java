package org.kontingent.hub.services.adapter.call;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.xml.transform.dom.DOMSource;
import org.kontingent.hub.platform.xml.HardenedXml;

/** Requests and answers of one service as text: to compare repetitions, and to answer them. */
public final class WireXml {
  private final JAXBContext context;

  /** Knows the classes generated from the contract, by their object factories. */
  public WireXml(Class<?>... factories) {
    try {
      this.context = JAXBContext.newInstance(factories);
    } catch (JAXBException e) {
      throw new IllegalStateException("the generated classes are broken", e);
    }
  }

  /** One text for one content, whatever prefixes and blanks the sender used. */
  public String write(Object content) {
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      StringWriter text = new StringWriter();
      marshaller.marshal(content, text);
      return text.toString();
    } catch (JAXBException e) {
      throw new IllegalStateException("the content cannot be written", e);
    }
  }

  /** What {@link #write} wrote. */
  public <T> T read(String text, Class<T> type) {
    try {
      DOMSource source = new DOMSource(HardenedXml.parse(text.getBytes(StandardCharsets.UTF_8)));
      return context.createUnmarshaller().unmarshal(source, type).getValue();
    } catch (JAXBException e) {
      throw new IllegalStateException("the stored answer cannot be read", e);
    }
  }

  /** SHA-256 of the content's text, hex. */
  public String digest(Object content) {
    try {
      byte[] octets = write(content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
