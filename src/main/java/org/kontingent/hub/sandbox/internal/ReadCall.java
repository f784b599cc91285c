package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.AttachmentContent;
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
import org.w3c.dom.NodeList;

/** Use case: take a call apart, check its envelope by the schema of its version. */
public final class ReadCall {
  private final MimeLimits limits;

  public ReadCall(MimeLimits limits) {
    this.limits = limits;
  }

  /**
   * Takes a call apart.
   *
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
      List<AttachmentContent> attachments = message.attachments();
      removeIncludes(document);
      List<ValidationError> errors = EnvelopeSchemas.problems(document, version);
      if (!errors.isEmpty()) {
        throw Faults.invalidEnvelope(errors);
      }
      Element signed =
          OperationReader.toBeSigned(document)
              .orElseThrow(() -> invalid("The element to be signed is missing."));
      return new IncomingCall(
          version, outline.operation(), document, attachments, data(signed, version));
    } catch (FaultRaised e) {
      throw e;
    } catch (HubException e) {
      throw refusal(e);
    }
  }

  /** Those left stand in attachment contents, which no signature covers; no schema knows them. */
  private static void removeIncludes(Document document) {
    NodeList includes =
        document.getElementsByTagNameNS("http://www.w3.org/2004/08/xop/include", "Include");
    for (Node include = includes.item(0); include != null; include = includes.item(0)) {
      include.getParentNode().removeChild(include);
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
