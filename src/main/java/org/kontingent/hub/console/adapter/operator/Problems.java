package org.kontingent.hub.console.adapter.operator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kontingent.hub.platform.HubException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Refusals as problem JSON (RFC 9457) with the stable code of the error. Codes that end in {@code
 * _UNKNOWN} are 404, what the call itself lacks is 400, what the state forbids is 409.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems {
  private static final Map<String, HttpStatus> STATUS =
      Map.of(
          "REASON_REQUIRED", HttpStatus.BAD_REQUEST,
          "BAD_VALUE", HttpStatus.BAD_REQUEST,
          "NOT_FOUND", HttpStatus.NOT_FOUND,
          "MESSAGE_NOT_IN_LANES", HttpStatus.NOT_FOUND,
          "TEMPORARY", HttpStatus.SERVICE_UNAVAILABLE);

  /** A value of the path or the query that cannot be read. */
  static HubException badValue(String name) {
    return new HubException("BAD_VALUE", "The value of " + name + " cannot be read.");
  }

  @ExceptionHandler(HubException.class)
  ResponseEntity<ProblemDetail> refused(HubException refusal) {
    HttpStatus status =
        refusal.code().endsWith("_UNKNOWN")
            ? HttpStatus.NOT_FOUND
            : STATUS.getOrDefault(refusal.code(), HttpStatus.CONFLICT);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
    problem.setProperty("code", refusal.code());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Without any detail. */
  static void write(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
                .formatted(status.getReasonPhrase(), status.value())
                .getBytes(StandardCharsets.UTF_8));
  }
}
