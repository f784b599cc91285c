package org.kontingent.hub.signature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.kontingent.hub.platform.CertificateThumbprint;

/**
 * Findings as JSON, for the journal and for the {@code verify} command. Holds algorithms and
 * thumbprints, never content and never a certificate's subject (an official's name is personal
 * data). Digests of signed elements are shown to people only: the journal outlives the message, and
 * with the digest of a destroyed element a guess at its content could be confirmed.
 */
public final class ReportJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  /**
   * {@code {"findings":[...]}}, one object per signature in document order, without digests of
   * content.
   */
  public static String of(VerificationReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("findings");
      for (SignatureFinding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("code", finding.reason().name());
        writeFields(json, finding, false);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes all that is written", e);
    }
    return text.toString();
  }

  /**
   * The fields of one finding but its verdict and code, into an object the caller has begun and
   * will end.
   */
  public static void writeFields(JsonGenerator json, SignatureFinding finding) throws IOException {
    writeFields(json, finding, true);
  }

  private static void writeFields(JsonGenerator json, SignatureFinding finding, boolean digests)
      throws IOException {
    json.writeNumberField("index", finding.index());
    json.writeStringField("element", finding.element());
    json.writeStringField("detail", finding.detail());
    json.writeStringField("algorithm", finding.algorithm().map(Enum::name).orElse(null));
    json.writeStringField("signatureValue", finding.value().name());
    json.writeStringField("role", finding.place().map(p -> p.role().name()).orElse(null));
    json.writeStringField(
        "operation", finding.place().map(p -> p.operation().label()).orElse(null));
    json.writeStringField(
        "certificateSha256",
        finding.certificate().map(c -> CertificateThumbprint.of(c).hex()).orElse(null));
    json.writeBooleanField("everyGreaterEscaped", finding.everyGreaterEscaped());
    json.writeArrayFieldStart("references");
    for (ReferenceCheck reference : finding.references()) {
      writeReference(json, reference, digests);
    }
    json.writeEndArray();
  }

  private static void writeReference(JsonGenerator json, ReferenceCheck reference, boolean digests)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("uri", reference.uri());
    json.writeStringField("element", reference.element());
    json.writeArrayFieldStart("transforms");
    for (String transform : reference.transforms()) {
      json.writeString(transform);
    }
    json.writeEndArray();
    json.writeStringField("digestMethod", reference.digestMethod());
    if (digests) {
      json.writeStringField("expected", reference.expected());
      json.writeStringField("computed", reference.computed().orElse(null));
    }
    json.writeBooleanField("matches", reference.matches());
    json.writeEndObject();
  }
}
