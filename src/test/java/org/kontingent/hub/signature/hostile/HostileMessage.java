package org.kontingent.hub.signature.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.TestKeys;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.SmevVersion;

/**
 * Ways to pass off what nobody signed. Each starts from a genuine Ack, signed, and turns it into
 * something else; the reason is what the verifier must answer for every signature in it.
 */
enum HostileMessage {
  /** The content is changed after signing. */
  CONTENT_CHANGED(m -> m.replace("39f52a38", "39f52a39"), Reason.CONTENT_ALTERED),
  /** An attribute of the signed element is changed. */
  ATTRIBUTE_CHANGED(
      m -> m.replace("accepted=\"true\"", "accepted=\"false\""), Reason.CONTENT_ALTERED),
  /** An attribute is added to the signed element. */
  ATTRIBUTE_ADDED(m -> m.replace("accepted=", "more='1' accepted="), Reason.CONTENT_ALTERED),
  /** SignedInfo gets white space. */
  SIGNED_INFO_REFORMATTED(
      m -> m.replace("<ds:Reference", "\n<ds:Reference"), Reason.SIGNED_INFO_ALTERED),
  /** Content and SignedInfo are changed. */
  BOTH_CHANGED(
      m -> m.replace("39f52a38", "39f52a39").replace("<ds:Reference", "\n<ds:Reference"),
      Reason.CONTENT_AND_SIGNED_INFO_ALTERED),
  /** The original moves to the Header; a forgery with its id takes its place. */
  WRAPPED_IN_HEADER_SAME_ID(
      m ->
          m.replace("<s:Header/>", "<s:Header>" + target(m) + "</s:Header>")
              .replaceFirst("(?s)(<s:Body>.*?)39f5", "$15555"),
      Reason.DUPLICATE_ID),
  /** The original moves to the Header; the forgery in its place has another id. */
  WRAPPED_IN_HEADER_OTHER_ID(
      m -> forgedAside(m, "<s:Header/>", "<s:Header>%s</s:Header>"), Reason.WRONG_TARGET),
  /** The original hides in an Object of the signature. */
  WRAPPED_IN_OBJECT(
      m -> forgedAside(m, "</ds:Signature>", "<ds:Object>%s</ds:Object></ds:Signature>"),
      Reason.WRONG_TARGET),
  /** The original stands beside the forgery under a foreign name. */
  WRAPPED_IN_SIBLING(
      m -> forgedAside(m, "<t:CallerInf", "<t:Other>%s</t:Other><t:CallerInf"),
      Reason.WRONG_TARGET),
  /** The original stands beside the forgery, two elements of the signed name. */
  SIGNED_ELEMENT_TWICE(
      m -> forgedAside(m, "<t:CallerInf", "%s<t:CallerInf"), Reason.TARGET_MISSING),
  /** The whole genuine operation moves to the Header, the Body holds another without signature. */
  OPERATION_IN_HEADER(
      m -> {
        String operation = between(m, "<t:AckRequest", "</t:AckRequest>");
        return m.replace("<s:Header/>", "<s:Header>" + operation + "</s:Header>")
            .replaceFirst("(?s)(<s:Body>.*?<b:AckTargetMessage Id=\")A1", "$1A2")
            .replaceFirst("(?s)(<s:Body>.*?SystemSignature>).*?</ds:Signature>", "$1");
      },
      Reason.WRONG_PLACE),
  /** The holder moves out of the operation. */
  HOLDER_IN_HEADER(
      m -> {
        String holder = between(m, "<t:CallerInf", "</t:CallerInformationSystemSignature>");
        return m.replace(holder, "")
            .replace(
                "<s:Header/>",
                "<s:Header>"
                    + holder.replace(
                        "<t:CallerInformationSystemSignature>",
                        "<t:CallerInformationSystemSignature xmlns:t='"
                            + SmevVersion.V1_2.types()
                            + "'>")
                    + "</s:Header>");
      },
      Reason.WRONG_PLACE),
  /** A holder of the exchange's name in a message to the exchange. */
  HOLDER_OF_OTHER_DIRECTION(
      m -> m.replace("CallerInformationSystemSignature", "SMEVSignature"), Reason.WRONG_PLACE),
  /** The holder is of another version's namespace. */
  HOLDER_OF_OTHER_VERSION(
      m ->
          m.replace(
                  "<t:CallerInformationSystemSignature>",
                  "<v:CallerInformationSystemSignature xmlns:v='" + SmevVersion.V1_1.types() + "'>")
              .replace("</t:CallerInf", "</v:CallerInf"),
      Reason.WRONG_PLACE),
  /** Two holders, so that one reader may look at the other. */
  TWO_HOLDERS(
      m ->
          m.replace(
              "</t:AckRequest>",
              between(m, "<t:CallerInf", "</t:CallerInformationSystemSignature>")
                  + "</t:AckRequest>"),
      Reason.WRONG_PLACE),
  /** Two signatures in one holder. */
  TWO_SIGNATURES_IN_HOLDER(
      m ->
          m.replace(
              "</ds:Signature>",
              "</ds:Signature>" + between(m, "<ds:Signature ", "</ds:Signature>")),
      Reason.SEVERAL_IN_HOLDER),
  /** A second element in the Body. */
  SECOND_BODY_CHILD(
      m -> m.replace("<!-- c -->", "<x xmlns='urn:x'/>"), Reason.SEVERAL_BODY_CHILDREN),
  /** A second Body. */
  SECOND_BODY(m -> m.replace("</s:Body>", "</s:Body><s:Body/>"), Reason.MALFORMED_ENVELOPE),
  /** The same id anywhere else. */
  DUPLICATE_ID(
      m -> m.replace("<s:Header/>", "<s:Header><h Id='A1'/></s:Header>"), Reason.DUPLICATE_ID),
  /** The same id as a WS-Security id. */
  DUPLICATE_WSU_ID(
      m ->
          m.replace(
              "<s:Header/>",
              "<s:Header><h u:Id='A1' xmlns:u='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'/></s:Header>"),
      Reason.DUPLICATE_ID),
  /** The id is taken off the signed element. */
  ID_MISSING(
      m -> m.replace("<b:AckTargetMessage Id=\"A1\"", "<b:AckTargetMessage"),
      Reason.TARGET_MISSING),
  /** The id is in a namespace. */
  ID_QUALIFIED(
      m -> m.replace("<b:AckTargetMessage Id=", "<b:AckTargetMessage b:Id="),
      Reason.TARGET_MISSING),
  /** The reference names the whole document. */
  REFERENCE_TO_DOCUMENT(m -> m.replace("URI=\"#A1\"", "URI=\"\""), Reason.WRONG_TARGET),
  /** The reference names a file. */
  REFERENCE_TO_FILE(
      m -> m.replace("URI=\"#A1\"", "URI=\"file:///etc/passwd\""), Reason.WRONG_TARGET),
  /** The reference names the target in another way. */
  REFERENCE_BY_XPOINTER(
      m -> m.replace("URI=\"#A1\"", "URI=\"#xpointer(id('A1'))\""), Reason.WRONG_TARGET),
  /** A second reference. */
  SECOND_REFERENCE(
      m ->
          m.replace(
              "</ds:Reference>",
              "</ds:Reference>" + between(m, "<ds:Reference ", "</ds:Reference>")),
      Reason.REFERENCE_COUNT),
  /** No reference at all: any content would do. */
  NO_REFERENCE(
      m -> m.replace(between(m, "<ds:Reference ", "</ds:Reference>"), ""),
      Reason.MALFORMED_SIGNATURE),
  /** A transform that throws content away. */
  XPATH_AT_A_PLACE(
      m -> addTransform(m, "http://www.w3.org/TR/1999/REC-xpath-19991116"),
      Reason.UNEXPECTED_TRANSFORMS),
  /** A transform that runs code. */
  XSLT(
      m -> addTransform(m, "http://www.w3.org/TR/1999/REC-xslt-19991116"),
      Reason.UNKNOWN_TRANSFORM),
  /** A transform nobody knows. */
  UNKNOWN_TRANSFORM(m -> addTransform(m, "urn:x-test:transform"), Reason.UNKNOWN_TRANSFORM),
  /** The SMEV transform alone. */
  NO_CANONICALISATION(
      m -> m.replace("<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>", ""),
      Reason.UNEXPECTED_TRANSFORMS),
  /** Canonicalisation that keeps comments. */
  COMMENTS_KEPT(
      m ->
          m.replace(
              "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
              "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#WithComments\""),
      Reason.UNEXPECTED_TRANSFORMS),
  /** The key of the certificate as a secret everybody knows. */
  HMAC_WITH_PUBLIC_KEY(
      m -> method(m, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
      Reason.ALGORITHM_REFUSED),
  /** HMAC cut to a few bits. */
  TRUNCATED_HMAC(
      m -> method(m, "http://www.w3.org/2000/09/xmldsig#hmac-sha1"), Reason.ALGORITHM_REFUSED),
  /** Another algorithm than the key's. */
  RSA(
      m -> method(m, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
      Reason.ALGORITHM_REFUSED),
  /** A GOST algorithm of another family than the key. */
  OTHER_GOST_FAMILY(m -> method(m, GostAlgorithm.GOST_2012_512.uri()), Reason.KEY_DOES_NOT_FIT),
  /** The same with the old standard. */
  OLD_GOST_FAMILY(m -> method(m, GostAlgorithm.GOST_2001.uri()), Reason.KEY_DOES_NOT_FIT),
  /** A digest that can be forged. */
  WEAK_DIGEST(
      m ->
          m.replace(
              GostAlgorithm.GOST_2012_256.digest().uri(), "http://www.w3.org/2000/09/xmldsig#sha1"),
      Reason.ALGORITHM_REFUSED),
  /** SignedInfo canonicalised in an unknown way. */
  UNKNOWN_CANONICALISATION(
      m ->
          m.replace(
              "CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
              "CanonicalizationMethod Algorithm=\"urn:x-test:c14n\""),
      Reason.ALGORITHM_REFUSED),
  /** Both numbers zero. */
  VALUE_OF_ZEROES(m -> value(m, v -> new byte[64]), Reason.MALFORMED_SIGNATURE_VALUE),
  /** s zero. */
  VALUE_WITH_S_ZERO(
      m ->
          value(
              m,
              v -> {
                Arrays.fill(v, 0, 32, (byte) 0);
                return v;
              }),
      Reason.MALFORMED_SIGNATURE_VALUE),
  /** r zero. */
  VALUE_WITH_R_ZERO(
      m ->
          value(
              m,
              v -> {
                Arrays.fill(v, 32, 64, (byte) 0);
                return v;
              }),
      Reason.MALFORMED_SIGNATURE_VALUE),
  /** A number beyond the order of the curve. */
  VALUE_BEYOND_THE_ORDER(
      m ->
          value(
              m,
              v -> {
                Arrays.fill(v, 0, 32, (byte) 0xFF);
                return v;
              }),
      Reason.MALFORMED_SIGNATURE_VALUE),
  /** One octet more. */
  VALUE_TOO_LONG(m -> value(m, v -> Arrays.copyOf(v, 65)), Reason.MALFORMED_SIGNATURE_VALUE),
  /** One octet less. */
  VALUE_TOO_SHORT(m -> value(m, v -> Arrays.copyOf(v, 63)), Reason.MALFORMED_SIGNATURE_VALUE),
  /** Wrapped as other algorithms wrap it. */
  VALUE_IN_DER(
      m ->
          value(
              m,
              v -> {
                byte[] d = new byte[70];
                d[0] = 0x30;
                d[1] = 68;
                d[2] = 2;
                d[3] = 32;
                System.arraycopy(v, 0, d, 4, 32);
                d[36] = 2;
                d[37] = 32;
                System.arraycopy(v, 32, d, 38, 32);
                return d;
              }),
      Reason.MALFORMED_SIGNATURE_VALUE),
  /** r and s in the other order. */
  VALUE_SWAPPED(
      m ->
          value(
              m,
              v -> {
                byte[] w = Arrays.copyOf(Arrays.copyOfRange(v, 32, 64), 64);
                System.arraycopy(v, 0, w, 32, 32);
                return w;
              }),
      Reason.SIGNED_INFO_ALTERED),
  /** No value. */
  VALUE_EMPTY(m -> value(m, v -> new byte[0]), Reason.MALFORMED_SIGNATURE_VALUE),
  /** The value is split by an element. */
  VALUE_WITH_MARKUP(
      m -> m.replace("<ds:SignatureValue>", "<ds:SignatureValue><x/>"), Reason.MALFORMED_SIGNATURE),
  /** Somebody else's certificate only. */
  FOREIGN_CERTIFICATE(
      m -> m.replace(encoded(TestKeys.USUAL), encoded(TestKeys.OTHER)), Reason.SIGNED_INFO_ALTERED),
  /** An RSA certificate only. */
  RSA_CERTIFICATE_ONLY(
      m -> m.replace(encoded(TestKeys.USUAL), Rsa.ENCODED), Reason.KEY_DOES_NOT_FIT),
  /** Something is added to the signature where nothing is read. */
  EXTRA_CHILD_OF_SIGNATURE(
      m -> m.replace("<ds:KeyInfo>", "<x/><ds:KeyInfo>"), Reason.MALFORMED_SIGNATURE),
  /** A second SignedInfo. */
  SECOND_SIGNED_INFO(
      m ->
          m.replace(
              "<ds:SignatureValue>",
              between(m, "<ds:SignedInfo>", "</ds:SignedInfo>") + "<ds:SignatureValue>"),
      Reason.MALFORMED_SIGNATURE);

  private final UnaryOperator<String> crime;
  private final Reason reason;

  HostileMessage(UnaryOperator<String> crime, Reason reason) {
    this.crime = crime;
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  static String genuine() {
    return new String(
        SignatureEngine.signer()
            .sign(Envelopes.octets(Envelopes.ack(SmevVersion.V1_2)), TestKeys.USUAL),
        StandardCharsets.UTF_8);
  }

  byte[] document() {
    String genuine = genuine();
    String forged = crime.apply(genuine);
    if (forged.equals(genuine)) {
      throw new IllegalStateException(this + " changes nothing");
    }
    return Envelopes.octets(forged);
  }

  private static final class Rsa {
    static final String ENCODED = encode(TestKeys.rsaCertificate());
  }

  private static String target(String message) {
    return between(message, "<b:AckTargetMessage", "</b:AckTargetMessage>")
        .replace(
            "<b:AckTargetMessage",
            "<b:AckTargetMessage xmlns:b='" + SmevVersion.V1_2.basic() + "'");
  }

  /** Puts the original elsewhere and a forgery with another id and content in its place. */
  private static String forgedAside(String message, String at, String with) {
    String original = between(message, "<b:AckTargetMessage", "</b:AckTargetMessage>");
    String forgery = original.replace("A1", "A2").replace("39f5", "5555");
    return message.replace(original, forgery).replace(at, with.replace("%s", target(message)));
  }

  private static String addTransform(String message, String uri) {
    return message.replace(
        "<ds:Transforms>", "<ds:Transforms><ds:Transform Algorithm=\"" + uri + "\"/>");
  }

  private static String method(String message, String uri) {
    return message.replace(
        "SignatureMethod Algorithm=\"" + GostAlgorithm.GOST_2012_256.uri(),
        "SignatureMethod Algorithm=\"" + uri);
  }

  private static String value(String message, UnaryOperator<byte[]> change) {
    String text = between(message, "<ds:SignatureValue>", "</ds:SignatureValue>");
    String old = text.replaceAll("<[^>]*>", "");
    byte[] changed = change.apply(Base64.getDecoder().decode(old));
    return message.replace(old, Base64.getEncoder().encodeToString(changed));
  }

  private static String encoded(TestKeys key) {
    return encode(key.certificate());
  }

  private static String encode(java.security.cert.X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start) + to.length());
  }
}
