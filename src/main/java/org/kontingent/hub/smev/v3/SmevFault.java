package org.kontingent.hub.smev.v3;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fault of the exchange, as the detail of a SOAP fault or inside an AsyncProcessingStatus.
 *
 * @param kind empty when the exchange names none we know (an old core may only say SmevFault)
 * @param code the exchange's own code, free text
 * @param description free text, usually begins with {@code SMEV-n:}; may quote content, so it is
 *     never logged
 * @param fields extra fields by name, as {@link FaultKind#fields()} lists them
 * @param errors findings of InvalidContent
 */
public record SmevFault(
    Optional<FaultKind> kind,
    Optional<String> code,
    Optional<String> description,
    Map<String, String> fields,
    List<ValidationError> errors) {
  public SmevFault {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    errors = List.copyOf(errors);
  }

  public static SmevFault of(FaultKind kind, String code, String description) {
    return new SmevFault(
        Optional.of(kind), Optional.of(code), Optional.of(description), Map.of(), List.of());
  }

  public SmevFault withField(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new SmevFault(kind, code, description, more, errors);
  }

  public SmevFault withErrors(List<ValidationError> found) {
    return new SmevFault(kind, code, description, fields, found);
  }

  /** Of a SignatureVerificationFault: why. */
  public Optional<SignatureFaultCause> signatureCause() {
    return Optional.ofNullable(fields.get("SignatureVerificationFault"))
        .flatMap(SignatureFaultCause::ofWire);
  }
}
