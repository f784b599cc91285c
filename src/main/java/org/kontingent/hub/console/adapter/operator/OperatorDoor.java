package org.kontingent.hub.console.adapter.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessLogEntry;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one way into {@code /api/operator}: the certificate says who calls, the access matrix what it
 * may. Whoever may not gets 403 and no reason. Every call, let in or not, is in the access log.
 */
final class OperatorDoor implements HandlerInterceptor {
  /** Where the caller is kept for the handler. */
  static final String OPERATOR = Operator.class.getName();

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final String CALL = OperatorDoor.class.getName();

  private final AccessPoint accessPoint;
  private final AccessLog accessLog;
  private final Clock clock;

  OperatorDoor(AccessPoint accessPoint, AccessLog accessLog, Clock clock) {
    this.accessPoint = accessPoint;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** What the access log says of a call. */
  private static final class Call {
    private final UUID id = UUID.randomUUID();
    private final Instant at;
    private CertificateThumbprint certificate;
    private RegisteredSystem system;
    private String operation;
    private Operator operator;

    Call(Instant at) {
      this.at = at;
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Call call = new Call(clock.instant());
    try {
      identify(call, request);
      if (handler instanceof HandlerMethod method) {
        decide(call, method);
      }
    } catch (AccessRefused e) {
      log(call, request, e.code());
      Problems.write(response, HttpStatus.FORBIDDEN);
      return false;
    }
    request.setAttribute(CALL, call);
    call.operator = new Operator(call.system);
    request.setAttribute(OPERATOR, call.operator);
    return true;
  }

  private void identify(Call call, HttpServletRequest request) {
    X509Certificate[] chain = (X509Certificate[]) request.getAttribute(CERTIFICATES);
    if (chain == null || chain.length == 0) {
      throw new AccessRefused(Reason.CALLER_UNKNOWN, "the call came without a certificate");
    }
    call.certificate = CertificateThumbprint.of(chain[0]);
    call.system = accessPoint.identify(call.certificate);
  }

  private void decide(Call call, HandlerMethod method) {
    Asks asks = method.getMethodAnnotation(Asks.class);
    if (asks == null) {
      throw new AccessRefused(Reason.ACCESS_DENIED, "the handler names no operation");
    }
    call.operation = asks.value();
    accessPoint.decide(
        new AccessQuestion(
            call.system,
            call.system.mnemonic().value(),
            null,
            asks.value(),
            Set.of(PrivacyClass.P1),
            null,
            call.at));
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    Call call = (Call) request.getAttribute(CALL);
    if (call != null) {
      boolean answered = response.getStatus() < HttpStatus.BAD_REQUEST.value();
      log(call, request, answered ? AccessLogEntry.OK : "HTTP_" + response.getStatus());
    }
  }

  private void log(Call call, HttpServletRequest request, String result) {
    boolean answered = result.equals(AccessLogEntry.OK);
    Operator.Shown shown =
        answered && call.operator != null ? call.operator.shown() : new Operator.Shown();
    accessLog.append(
        new AccessLogEntry(
            call.id,
            call.at,
            call.certificate,
            call.system == null ? null : call.system.mnemonic(),
            call.system == null ? null : call.system.role(),
            call.system == null ? null : call.system.organisation(),
            null,
            shown.isPersonal() ? PersonalView.PURPOSE : null,
            call.operation,
            shown.subjects(),
            answered ? shown.classes() : Set.of(),
            result,
            null,
            request.getRemoteAddr(),
            false));
  }
}
