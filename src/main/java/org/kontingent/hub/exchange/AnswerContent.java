package org.kontingent.hub.exchange;

import java.util.List;

/** What an answer holds. */
public sealed interface AnswerContent {
  /** A business document: octets of its verified root element, namespaces in scope included. */
  record Payload(byte[] octets) implements AnswerContent {}

  /** The provider refused; codes as in the contract (ACCESS_DENIED, NO_DATA, ...). */
  record Rejected(List<String> codes) implements AnswerContent {}

  /** An intermediate status: more is to come. */
  record Status(int code) implements AnswerContent {}

  /** The exchange itself refused the question after it had taken it; names of its faults. */
  record RejectedByExchange(String category, List<String> faults) implements AnswerContent {}
}
