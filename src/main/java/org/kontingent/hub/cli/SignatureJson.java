package org.kontingent.hub.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import org.kontingent.hub.signature.ReportJson;
import org.kontingent.hub.signature.TrustVerdict;

/**
 * Signatures as JSON: an array of objects, one per signature; where trust was asked for, verdict
 * and code are those of signature and trust together.
 */
final class SignatureJson {
  private SignatureJson() {}

  static void write(
      List<CheckedSignature> signatures,
      List<EvidenceJson.Bundle> bundles,
      Locale locale,
      OutputStream out)
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
      for (EvidenceJson.Bundle bundle : bundles) {
        EvidenceJson.write(json, bundle);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void signature(JsonGenerator json, CheckedSignature one, Locale locale)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", one.file().toString());
    json.writeStringField("verdict", one.verdict().name());
    json.writeStringField("code", code(one));
    json.writeStringField("reason", one.reason(locale));
    ReportJson.writeFields(json, one.finding());
    if (one.finding().certificate().isPresent()) {
      certificate(json, one.finding().certificate().get());
    }
    if (one.trust().isPresent()) {
      trust(json, one.trust().get());
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

  private static void certificate(JsonGenerator json, X509Certificate certificate)
      throws IOException {
    json.writeObjectFieldStart("certificate");
    json.writeStringField("subject", certificate.getSubjectX500Principal().getName());
    json.writeStringField("issuer", certificate.getIssuerX500Principal().getName());
    json.writeStringField("serialNumber", certificate.getSerialNumber().toString(16));
    json.writeStringField("notBefore", certificate.getNotBefore().toInstant().toString());
    json.writeStringField("notAfter", certificate.getNotAfter().toInstant().toString());
    json.writeEndObject();
  }

  private static void trust(JsonGenerator json, TrustVerdict trust) throws IOException {
    json.writeObjectFieldStart("trust");
    json.writeStringField("standing", trust.standing().name());
    json.writeStringField("reason", trust.reason());
    json.writeEndObject();
  }
}
