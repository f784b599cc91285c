package org.kontingent.hub.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.w3c.dom.Element;

/**
 * What verification found out about one {@code ds:Signature}.
 *
 * @param index place among the document's signatures, in document order, from 0
 * @param element local name of the signed element, empty if none was found
 * @param detail what the reason is about (an algorithm, an identifier); never content
 * @param references one entry per Reference, in order; may be empty when refused before digesting
 * @param certificate the one whose key made the signature, or, if none fits, the first candidate
 * @param place the contract's place, if the signature stands in a SMEV 3 operation's holder
 * @param verified the very elements that were digested; the only nodes later steps may read. Empty
 *     unless {@link Verdict#VALID}
 * @param everyGreaterEscaped true if the digest matched only with every {@code >} of the text
 *     written as {@code &gt;}, as some senders' serializers do
 */
public record SignatureFinding(
    int index,
    String element,
    Verdict verdict,
    Reason reason,
    String detail,
    Optional<GostAlgorithm> algorithm,
    List<ReferenceCheck> references,
    ValueCheck value,
    Optional<X509Certificate> certificate,
    Optional<SignaturePlace> place,
    List<Element> verified,
    boolean everyGreaterEscaped) {
  public SignatureFinding {
    references = List.copyOf(references);
    verified = List.copyOf(verified);
    if (verdict != Verdict.VALID && !verified.isEmpty()) {
      throw new IllegalArgumentException("only a valid signature vouches for elements");
    }
  }

  public boolean isValid() {
    return verdict == Verdict.VALID;
  }

  /** The one element a valid SMEV 3 signature vouches for. */
  public Optional<Element> verifiedElement() {
    return verified.stream().findFirst();
  }

  /** The reason as one sentence in Russian or, for any other language, English. */
  public String sentence(Locale locale) {
    return reason.sentence(locale, detail);
  }
}
