package org.kontingent.hub.smev.v3;

import java.util.Optional;

/** The operations of the SMEV 3 contract (facts: the message-exchange WSDLs 1.1 to 1.3). */
public enum Operation {
  SEND_REQUEST("SendRequest"),
  SEND_RESPONSE("SendResponse"),
  GET_REQUEST("GetRequest"),
  GET_RESPONSE("GetResponse"),
  GET_STATUS("GetStatus"),
  ACK("Ack"),
  /** Only 1.1 and 1.2. */
  GET_INCOMING_QUEUE_STATISTICS("GetIncomingQueueStatistics");

  private final String label;

  Operation(String label) {
    this.label = label;
  }

  /** The operation's name in the WSDL. */
  public String label() {
    return label;
  }

  /** Local name (namespace T) of the body element sent to the exchange. */
  public String requestElement() {
    return label + "Request";
  }

  /** Local name (namespace T) of the body element the exchange answers with. */
  public String responseElement() {
    return label + "Response";
  }

  /** Text of the SOAPAction header, without quotes; a hint only, never dispatched on. */
  public String soapAction() {
    return "urn:" + label;
  }

  public static Optional<Operation> ofRequestElement(String localName) {
    for (Operation operation : values()) {
      if (operation.requestElement().equals(localName)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  public static Optional<Operation> ofResponseElement(String localName) {
    for (Operation operation : values()) {
      if (operation.responseElement().equals(localName)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
