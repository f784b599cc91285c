package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.OperationOutline;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.kontingent.hub.smev.v3.ValidationError;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Use case: take a call apart, check its envelope by the schema of its version. */
public final class ReadCall {
  private final MimeLimits limits;
  private final EnvelopeSchemas schemas;

  public ReadCall(MimeLimits limits, EnvelopeSchemas schemas) {
    this.limits = limits;
    this.schemas = schemas;
  }

  /**
   * @throws FaultRaised InvalidContent, or SignatureVerificationFault with PoorSOAPEnvelopeFormat
   *     for XML that is no SOAP envelope with one operation in it
   */
  public IncomingCall read(SmevVersion version, String contentType, byte[] body) {
    try {
      SoapMessage message = SoapMessage.parse(contentType, body, limits);
      Document document = message.document();
      OperationOutline outline = OperationReader.outline(document);
      if (outline.version() != version) {
        throw invalid("The operation belongs to another version than this address.");
      }
      List<ValidationError> errors = schemas.check(document, version);
      if (!errors.isEmpty()) {
        throw Faults.invalidEnvelope(errors);
      }
      Element signed =
          OperationReader.toBeSigned(document)
              .orElseThrow(() -> invalid("The element to be signed is missing."));
      return new IncomingCall(
          version, outline.operation(), document, message.attachments(), data(signed, version));
    } catch (FaultRaised e) {
      throw e;
    } catch (HubException e) {
      throw refusal(e);
    }
  }

  /** A fault for what could not be read. */
  static FaultRaised refusal(HubException problem) {
    if (problem.code().equals("SOAP_MALFORMED")) {
      return Faults.signature(
          SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT, "Нарушен формат SOAP-конверта.");
    }
    return invalid(problem.code() + ": " + problem.getMessage());
  }

  private static FaultRaised invalid(String text) {
    return Faults.invalidEnvelope(List.of(new ValidationError(-1, text)));
  }

  private static Optional<KindOfData> data(Element signed, SmevVersion version) {
    String b = version.basic();
    if (signed.getLocalName().equals("MessageTypeSelector")) {
      Node namespace = signed.getElementsByTagNameNS(b, "NamespaceURI").item(0);
      Node name = signed.getElementsByTagNameNS(b, "RootElementLocalName").item(0);
      return namespace == null || name == null
          ? Optional.empty()
          : Optional.of(
              new KindOfData(namespace.getTextContent().strip(), name.getTextContent().strip()));
    }
    Node content = signed.getElementsByTagNameNS(b, "MessagePrimaryContent").item(0);
    Node root = content == null ? null : content.getFirstChild();
    while (root != null && root.getNodeType() != Node.ELEMENT_NODE) {
      root = root.getNextSibling();
    }
    return root == null || root.getNamespaceURI() == null
        ? Optional.empty()
        : Optional.of(new KindOfData(root.getNamespaceURI(), root.getLocalName()));
  }
}
