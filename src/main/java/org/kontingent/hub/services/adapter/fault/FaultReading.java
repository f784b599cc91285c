package org.kontingent.hub.services.adapter.fault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.cxf.binding.soap.SoapFault;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.token.TokenRefused;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what any failure of a call is to its caller. */
final class FaultReading {
  private FaultReading() {}

  /** What the first cause that is known says; INTERNAL if none is. */
  static FaultDetail of(Throwable failure, UUID requestId) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<FaultDetail> known = read(cause, requestId);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return plain(FaultCode.INTERNAL, requestId);
  }

  private static Optional<FaultDetail> read(Throwable cause, UUID requestId) {
    if (cause instanceof CallRefused refused) {
      return Optional.of(
          new FaultDetail(refused.fault(), requestId, refused.issues(), refused.subject(), null));
    }
    if (cause instanceof ValidationFailed failed) {
      return Optional.of(
          new FaultDetail(FaultCode.VALIDATION_FAILED, requestId, failed.issues(), null, null));
    }
    if (cause instanceof RegistryRefusal refusal) {
      return Optional.of(
          new FaultDetail(code(refusal), requestId, List.of(), null, refusal.currentVersion()));
    }
    if (cause instanceof AccessRefused refused) {
      return Optional.of(plain(code(refused), requestId));
    }
    if (cause instanceof TokenRefused refused) {
      return Optional.of(plain(code(refused), requestId));
    }
    if (cause instanceof TransientDataAccessException
        || cause instanceof CannotGetJdbcConnectionException
        || cause instanceof CannotCreateTransactionException) {
      return Optional.of(plain(FaultCode.TEMPORARY, requestId));
    }
    if (cause instanceof SoapFault fault && isSenders(fault)) {
      List<FieldIssue> issues = List.of(FieldIssue.error("NOT_SOAP", ""));
      return Optional.of(
          new FaultDetail(FaultCode.VALIDATION_FAILED, requestId, issues, null, null));
    }
    return Optional.empty();
  }

  private static FaultDetail plain(FaultCode code, UUID requestId) {
    return new FaultDetail(code, requestId, List.of(), null, null);
  }

  private static FaultCode code(HubException failure) {
    return FaultCode.named(failure.code()).orElse(FaultCode.INTERNAL);
  }

  private static boolean isSenders(SoapFault fault) {
    String code = fault.getFaultCode() == null ? "" : fault.getFaultCode().getLocalPart();
    return !code.equals("Server") && !code.equals("Receiver");
  }
}
