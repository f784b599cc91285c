package org.kontingent.hub.sandbox.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.ValidationError;

/** The checks the exchange makes after it has accepted a message (smev3.md 4.2). */
final class CheckLater {
  private final FileStore files;
  private final ExchangeIdentity tools;

  CheckLater(Exchange exchange) {
    this.files = exchange.files;
    this.tools = exchange.settings.identity();
  }

  /** What is wrong, if anything: business schema, personal signature, attachments, files. */
  Optional<SmevFault> check(
      MessageId id,
      PrimaryContent content,
      List<AttachmentContent> attachments,
      Registration registration,
      VerificationReport report) {
    return schema(id, content, registration)
        .or(() -> personal(report))
        .or(() -> attachments(content, attachments))
        .or(() -> files(content));
  }

  private static Optional<SmevFault> schema(
      MessageId id, PrimaryContent content, Registration registration) {
    List<ValidationError> errors =
        registration
            .kind()
            .check()
            .map(check -> check.problems(content.document()))
            .orElse(List.of())
            .stream()
            .map(text -> new ValidationError(-1, text))
            .toList();
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(Faults.invalidBusinessData(id, errors));
  }

  private static Optional<SmevFault> personal(VerificationReport report) {
    Optional<SignatureFinding> found = report.by(SignatureRole.PERSONAL);
    return found.map(SignatureFinding::isValid).orElse(true)
        ? Optional.empty()
        : Optional.of(invalid("ЭП-СП не прошла проверку."));
  }

  private Optional<SmevFault> attachments(
      PrimaryContent content, List<AttachmentContent> contents) {
    for (AttachmentHeader header : content.attachments()) {
      for (AttachmentContent attachment : contents) {
        boolean pair = attachment.id().equals(header.contentId());
        if (pair && header.signature().isPresent()) {
          byte[] octets = attachment.content().octets();
          if (!isSigned(header.signature().get().octets(), octets)) {
            return Optional.of(invalid("Проверка подписи на вложении " + header.contentId()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<SmevFault> files(PrimaryContent content) {
    for (RefAttachmentHeader header : content.refAttachments()) {
      Optional<byte[]> file = files.octets(header.uuid());
      if (file.isEmpty()) {
        return Optional.of(storeProblem(header, "не найден в файловом хранилище."));
      }
      if (!hashes(file.get()).contains(header.hash())) {
        return Optional.of(storeProblem(header, "не соответствует хешу из заголовка."));
      }
      if (header.signature().isPresent()
          && !isSigned(header.signature().get().octets(), file.get())) {
        return Optional.of(invalid("Проверка подписи на вложении " + header.uuid()));
      }
    }
    return Optional.empty();
  }

  private boolean isSigned(byte[] cms, byte[] octets) {
    ContentDigester digester = tools.digester();
    SignedContent content =
        algorithm -> Optional.of(digester.digest(new ByteArrayInputStream(octets), algorithm));
    try {
      CmsReport report = tools.cms().verify(cms, content, List.of());
      return report.isValid();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private List<String> hashes(byte[] octets) {
    try {
      return List.of(
          tools
              .digester()
              .digest(new ByteArrayInputStream(octets), GostDigest.STREEBOG_256)
              .base64(),
          tools.digester().digest(new ByteArrayInputStream(octets), GostDigest.GOST_94).base64());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static SmevFault invalid(String text) {
    return Faults.invalidSignature(SignatureFaultCause.SIGNATURE_IS_INVALID, text);
  }

  private static SmevFault storeProblem(RefAttachmentHeader header, String text) {
    return new SmevFault(
        Optional.empty(),
        Optional.of("sandbox:T:SANDBOX_ASYNC_CORE1:TR:ASYNC:FS:1"),
        Optional.of("Файл вложения " + header.uuid() + " " + text),
        Map.of(),
        List.of());
  }
}
