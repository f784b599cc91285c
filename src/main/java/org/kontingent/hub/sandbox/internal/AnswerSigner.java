package org.kontingent.hub.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.Operation;

/** Puts the exchange's signature on an answer, or does it wrongly when told so. */
final class AnswerSigner {
  private static final String HOLDER = "<t:SMEVSignature></t:SMEVSignature>";

  private final ExchangeIdentity identity;

  AnswerSigner(ExchangeIdentity identity) {
    this.identity = identity;
  }

  byte[] sign(byte[] envelope, Operation operation, Optional<KindOfData> data, Tricks tricks) {
    if (tricks.does(MisbehaviourKind.MISSING_SIGNATURE, operation, data)) {
      return text(envelope).replace(HOLDER, "").getBytes(StandardCharsets.UTF_8);
    }
    SigningKey key = identity.key();
    if (identity.foreignKey().isPresent()
        && tricks.does(MisbehaviourKind.FOREIGN_SIGNATURE, operation, data)) {
      key = identity.foreignKey().get();
    }
    byte[] signed = identity.signer().sign(envelope, key);
    if (tricks.does(MisbehaviourKind.BROKEN_SIGNATURE, operation, data)) {
      signed = breakSignature(text(signed)).getBytes(StandardCharsets.UTF_8);
    }
    if (tricks.does(MisbehaviourKind.ALTERED_CONTENT, operation, data)) {
      signed = alter(text(signed)).getBytes(StandardCharsets.UTF_8);
    }
    return signed;
  }

  /** Swaps two different characters in the middle of the last signature value. */
  private static String breakSignature(String envelope) {
    int holder = envelope.lastIndexOf("SMEVSignature>", envelope.lastIndexOf("</t:SMEVSignature"));
    int start = envelope.indexOf("SignatureValue>", holder) + "SignatureValue>".length();
    int at = start + 10;
    char swapped = envelope.charAt(at) == 'A' ? 'B' : 'A';
    return envelope.substring(0, at) + swapped + envelope.substring(at + 1);
  }

  /** Changes one letter or digit of text: in the business content if there is any. */
  private static String alter(String envelope) {
    int from = Math.max(envelope.indexOf("MessagePrimaryContent>"), 0);
    if (from == 0) {
      from = envelope.indexOf("SendingTimestamp>");
    }
    boolean inTag = false;
    for (int i = from + "MessagePrimaryContent>".length(); i < envelope.length(); i++) {
      char c = envelope.charAt(i);
      if (c == '<') {
        inTag = true;
      } else if (c == '>') {
        inTag = false;
      } else if (!inTag && Character.isLetterOrDigit(c)) {
        char other = Character.isDigit(c) ? (c == '1' ? '2' : '1') : (c == 'А' ? 'Б' : 'А');
        return envelope.substring(0, i) + other + envelope.substring(i + 1);
      }
    }
    return envelope;
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
