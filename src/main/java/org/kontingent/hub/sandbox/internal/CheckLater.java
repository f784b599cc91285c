package org.kontingent.hub.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignedContent;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
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
      Caller caller) {
    return schema(id, content, registration)
        .or(() -> personal(caller.report()))
        .or(() -> attachments(content, attachments))
        .or(() -> files(id, content, caller.participant().mnemonic()));
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
          if (!isSigned(header.signature().get(), content(attachment.content()))) {
            return Optional.of(invalid("Проверка подписи на вложении " + header.contentId()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Moves the files to long-term storage and compares what their headers say. */
  private Optional<SmevFault> files(MessageId id, PrimaryContent content, String sender) {
    for (RefAttachmentHeader header : content.refAttachments()) {
      Optional<StoredFile> file = files.take(id, sender, header.uuid());
      if (file.isEmpty()) {
        return Optional.of(storeProblem(header, "не найден в файловом хранилище."));
      }
      if (!hashes(header.hash(), file.get())) {
        return Optional.of(storeProblem(header, "не соответствует хешу из заголовка."));
      }
      SignedContent signed =
          algorithm -> Optional.of(file.get().digest(algorithm, tools.digester()));
      if (header.signature().isPresent() && !isSigned(header.signature().get(), signed)) {
        return Optional.of(invalid("Проверка подписи на вложении " + header.uuid()));
      }
    }
    return Optional.empty();
  }

  /** Of 2012 for keys of 2012, of 94 for older ones. */
  private boolean hashes(String hash, StoredFile file) {
    return file.digest(GostDigest.STREEBOG_256, tools.digester()).base64().equals(hash)
        || file.digest(GostDigest.GOST_94, tools.digester()).base64().equals(hash);
  }

  private SignedContent content(Binary attachment) {
    return algorithm -> Optional.of(tools.digester().digest(attachment.open(), algorithm));
  }

  private boolean isSigned(Binary cms, SignedContent content) {
    try {
      return tools.cms().verify(cms.octets(), content, List.of()).isValid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
