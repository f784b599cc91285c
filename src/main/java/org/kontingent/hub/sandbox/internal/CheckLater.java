package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.ValidationError;

/** The checks the exchange makes after it has accepted a message (smev3.md 4.2). */
final class CheckLater {
  private final FileStore files;

  CheckLater(FileStore files) {
    this.files = files;
  }

  /** What is wrong, if anything: business schema, personal signature, files. */
  Optional<SmevFault> check(
      MessageId id, PrimaryContent content, Registration registration, VerificationReport report) {
    List<ValidationError> errors =
        registration
            .kind()
            .schema()
            .map(schema -> SchemaCheck.of(schema, content.document().element()))
            .orElse(List.of());
    if (!errors.isEmpty()) {
      return Optional.of(Faults.invalidBusinessData(id, errors));
    }
    Optional<SignatureFinding> personal = report.by(SignatureRole.PERSONAL);
    if (personal.isPresent() && !personal.get().isValid()) {
      return Optional.of(
          Faults.invalidSignature(
              SignatureFaultCause.SIGNATURE_IS_INVALID, "ЭП-СП не прошла проверку."));
    }
    return content.refAttachments().stream()
        .map(RefAttachmentHeader::uuid)
        .filter(uuid -> !files.isThere(uuid))
        .findFirst()
        .map(CheckLater::noFile);
  }

  private static SmevFault noFile(String uuid) {
    return new SmevFault(
        Optional.empty(),
        Optional.of("sandbox:T:SANDBOX_ASYNC_CORE1:TR:ASYNC:FS:1"),
        Optional.of("Файл вложения " + uuid + " не найден в файловом хранилище."),
        Map.of(),
        List.of());
  }
}
