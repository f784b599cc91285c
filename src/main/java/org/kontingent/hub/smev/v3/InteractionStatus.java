package org.kontingent.hub.smev.v3;

import java.util.Optional;

/**
 * State of a message at the exchange (InteractionStatusType, smev3.md 5; the union of versions).
 */
public enum InteractionStatus {
  /** The exchange knows no such message. */
  DOES_NOT_EXIST("doesNotExist"),
  /** Accepted at the door and put into a queue. */
  REQUEST_IS_QUEUED("requestIsQueued"),
  /** Passed the exchange's checks. */
  REQUEST_IS_ACCEPTED_BY_SMEV("requestIsAcceptedBySmev"),
  /** Refused by the exchange after it had been queued. */
  REQUEST_IS_REJECTED_BY_SMEV("requestIsRejectedBySmev"),
  /** The provider has dealt with the request (1.3). */
  REQUEST_IS_PROCESSED("requestIsProcessed"),
  /** The provider works on it. */
  UNDER_PROCESSING("underProcessing"),
  /** A response was put into a queue (1.3). */
  RESPONSE_IS_QUEUED("responseIsQueued"),
  /** A response passed the exchange's checks. */
  RESPONSE_IS_ACCEPTED_BY_SMEV("responseIsAcceptedBySmev"),
  /** A response was refused by the exchange. */
  RESPONSE_IS_REJECTED_BY_SMEV("responseIsRejectedBySmev"),
  /** A response was taken by its receiver (1.1). */
  RESPONSE_IS_DELIVERED("responseIsDelivered"),
  /** A response has been dealt with (1.3). */
  RESPONSE_IS_PROCESSED("responseIsProcessed"),
  /** Withdrawn. */
  CANCELLED("cancelled"),
  /** Delivery was confirmed. */
  MESSAGE_IS_ARCHIVED("messageIsArchived"),
  /** Handed to its receiver. */
  MESSAGE_IS_DELIVERED("messageIsDelivered");

  private final String wire;

  InteractionStatus(String wire) {
    this.wire = wire;
  }

  /** The text on the wire. */
  public String wire() {
    return wire;
  }

  /** Empty for a text no version lists. */
  public static Optional<InteractionStatus> ofWire(String text) {
    for (InteractionStatus status : values()) {
      if (status.wire.equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
