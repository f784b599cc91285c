package org.kontingent.hub.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.kontingent.hub.signature.ReferenceCheck;
import org.kontingent.hub.signature.SignatureFinding;

/** Signatures as JSON: an array of objects, one per signature. */
final class SignatureJson {
  private SignatureJson() {}

  static void write(List<CheckedSignature> signatures, Locale locale, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (CheckedSignature one : signatures) {
        signature(json, one, locale);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void signature(JsonGenerator json, CheckedSignature one, Locale locale)
      throws IOException {
    SignatureFinding finding = one.finding();
    json.writeStartObject();
    json.writeStringField("file", one.file().toString());
    json.writeNumberField("index", finding.index());
    json.writeStringField("element", finding.element());
    json.writeStringField("verdict", one.verdict().name());
    json.writeStringField("code", code(one));
    json.writeStringField("reason", one.reason(locale));
    json.writeStringField("detail", finding.detail());
    json.writeStringField("algorithm", finding.algorithm().map(Enum::name).orElse(null));
    json.writeStringField("signatureValue", finding.value().name());
    json.writeStringField("role", finding.place().map(p -> p.role().name()).orElse(null));
    json.writeStringField(
        "operation", finding.place().map(p -> p.operation().label()).orElse(null));
    json.writeArrayFieldStart("references");
    for (ReferenceCheck reference : finding.references()) {
      reference(json, reference);
    }
    json.writeEndArray();
    if (finding.certificate().isPresent()) {
      json.writeFieldName("certificate");
      certificate(json, finding.certificate().get());
    }
    if (one.trust().isPresent()) {
      json.writeObjectFieldStart("trust");
      json.writeStringField("standing", one.trust().get().standing().name());
      json.writeStringField("reason", one.trust().get().reason());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The reason's stable code; where trust decided, that of trust. */
  private static String code(CheckedSignature one) {
    return one.trust()
        .filter(verdict -> !verdict.isTrusted())
        .map(verdict -> verdict.standing().name())
        .orElse(one.finding().reason().name());
  }

  private static void reference(JsonGenerator json, ReferenceCheck reference) throws IOException {
    json.writeStartObject();
    json.writeStringField("uri", reference.uri());
    json.writeStringField("element", reference.element());
    json.writeArrayFieldStart("transforms");
    for (String transform : reference.transforms()) {
      json.writeString(transform);
    }
    json.writeEndArray();
    json.writeStringField("digestMethod", reference.digestMethod());
    json.writeStringField("expected", reference.expected());
    json.writeStringField("computed", reference.computed().orElse(null));
    json.writeBooleanField("matches", reference.matches());
    json.writeEndObject();
  }

  private static void certificate(JsonGenerator json, X509Certificate certificate)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", certificate.getSubjectX500Principal().getName());
    json.writeStringField("issuer", certificate.getIssuerX500Principal().getName());
    json.writeStringField("serialNumber", certificate.getSerialNumber().toString(16));
    json.writeStringField("notBefore", certificate.getNotBefore().toInstant().toString());
    json.writeStringField("notAfter", certificate.getNotAfter().toInstant().toString());
    json.writeStringField("sha256", sha256(certificate));
    json.writeEndObject();
  }

  private static String sha256(X509Certificate certificate) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("a certificate cannot be encoded", e);
    }
  }
}
