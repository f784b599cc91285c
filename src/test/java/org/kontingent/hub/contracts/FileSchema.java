package org.kontingent.hub.contracts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** A schema compiled from files, with every file that took part, and none from the network. */
public record FileSchema(Schema schema, List<Document> documents) {

  public static FileSchema compile(Path file) {
    return compile(file, (path, document) -> {});
  }

  /** The same after each file's tree was changed in memory; the files stay as they are. */
  static FileSchema compile(Path file, BiConsumer<Path, Document> change) {
    try {
      Map<Path, Document> read = new LinkedHashMap<>();
      DOMImplementationLS inputs =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            URI target = URI.create(base).resolve(systemId);
            LSInput input = inputs.createLSInput();
            input.setSystemId(target.toString());
            input.setByteStream(new ByteArrayInputStream(octets(Path.of(target), change, read)));
            return input;
          });
      byte[] octets = octets(file, change, read);
      Schema schema =
          factory.newSchema(
              new StreamSource(new ByteArrayInputStream(octets), file.toUri().toString()));
      return new FileSchema(schema, List.copyOf(read.values()));
    } catch (SAXException | ReflectiveOperationException e) {
      throw new IllegalStateException("does not compile: " + file, e);
    }
  }

  private static byte[] octets(
      Path file, BiConsumer<Path, Document> change, Map<Path, Document> read) {
    try {
      Document document = read.get(file);
      if (document == null) {
        document = HardenedXml.parse(Files.readAllBytes(file));
        change.accept(file, document);
        read.put(file, document);
      }
      var out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (IOException | TransformerException e) {
      throw new IllegalStateException("not readable: " + file, e);
    }
  }
}
