package org.kontingent.hub.sandbox.internal;

import java.util.List;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.ValidationError;

/** Makes the faults of smev3.md 9 with the words the real exchange uses. */
public final class Faults {
  private static final String SYNC = "sandbox:TEST_AREA:SANDBOX_CORE1 : TR:SYNC:%d";
  private static final String ASYNC = "sandbox:T:SANDBOX_ASYNC_CORE1:TR:ASYNC:%d";

  private Faults() {}

  public static FaultRaised of(FaultKind kind) {
    return of(kind, "");
  }

  public static FaultRaised of(FaultKind kind, MessageId id) {
    return of(kind, id.value());
  }

  private static FaultRaised of(FaultKind kind, String id) {
    return new FaultRaised(kind.text(id), detail(kind, kind.text(id), SYNC));
  }

  public static FaultRaised signature(SignatureFaultCause cause, String text) {
    return new FaultRaised(text, signatureDetail(cause, text, SYNC));
  }

  public static FaultRaised invalidEnvelope(List<ValidationError> errors) {
    FaultKind kind = FaultKind.INVALID_CONTENT;
    return new FaultRaised(kind.text(""), detail(kind, kind.text(""), SYNC).withErrors(errors));
  }

  public static FaultRaised notSupported(KindOfData root) {
    FaultKind kind = FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED;
    return new FaultRaised(
        kind.text(""),
        detail(kind, kind.text(""), SYNC)
            .withField("RootElementLocalName", root.rootElement())
            .withField("RootElementNamespaceURI", root.namespace()));
  }

  public static FaultRaised overflow(String destination) {
    FaultKind kind = FaultKind.DESTINATION_OVERFLOW;
    return new FaultRaised(
        kind.text(""),
        detail(kind, kind.text(""), SYNC)
            .withField("MessageBrokerAddress", "unknown")
            .withField("DestinationName", destination));
  }

  /** AttachmentSizeLimitExceeded or QuoteLimitExceeded. */
  public static FaultRaised tooBig(FaultKind kind, long limit, long real) {
    return new FaultRaised(
        kind.text(""),
        detail(kind, kind.text(""), SYNC)
            .withField(kind.fields().get(0), Long.toString(limit))
            .withField(kind.fields().get(1), Long.toString(real)));
  }

  /** Any fault on demand, its extra fields filled. */
  static FaultRaised ordered(FaultKind kind) {
    SmevFault fault = detail(kind, kind.text(""), SYNC);
    for (String field : kind.fields()) {
      fault =
          fault.withField(
              field,
              kind == FaultKind.SIGNATURE_VERIFICATION_FAULT
                  ? SignatureFaultCause.SIGNATURE_IS_INVALID.wire()
                  : "0");
    }
    if (kind == FaultKind.INVALID_CONTENT) {
      fault = fault.withErrors(List.of(new ValidationError(-1, "ordered")));
    }
    return new FaultRaised(kind.text(""), fault);
  }

  /** For an asynchronous rejection: business XML breaks its schema. */
  public static SmevFault invalidBusinessData(MessageId id, List<ValidationError> errors) {
    String text =
        "Бизнес-данные сообщения не соответствуют схеме, зарегистрированной в СМЭВ. MessageId = "
            + id;
    return detail(FaultKind.INVALID_CONTENT, text, ASYNC).withErrors(errors);
  }

  /** For an asynchronous rejection: a personal or attachment signature. */
  public static SmevFault invalidSignature(SignatureFaultCause cause, String text) {
    return signatureDetail(cause, text, ASYNC);
  }

  public static SmevFault plain(FaultKind kind, String text) {
    return detail(kind, text, ASYNC);
  }

  private static SmevFault signatureDetail(SignatureFaultCause cause, String text, String where) {
    return detail(FaultKind.SIGNATURE_VERIFICATION_FAULT, text, where)
        .withField("SignatureVerificationFault", cause.wire());
  }

  private static SmevFault detail(FaultKind kind, String text, String where) {
    return SmevFault.of(
        kind, String.format(where, kind.smevNumber()), "SMEV-" + kind.smevNumber() + ": " + text);
  }
}
