package org.kontingent.hub.console.adapter.operator;

import org.kontingent.hub.journal.GiveEvidence;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out evidence bundles. They hold personal data and keys: the security officer alone gets
 * them, with a reason, and every one given leaves a row in the operators' log. Asked by POST, since
 * it changes something and a reason has no place in an address.
 */
@RestController
@RequestMapping("/api/operator/messages")
final class EvidenceEndpoint {
  private static final String ZIP = "application/zip";

  private final GiveEvidence evidence;

  EvidenceEndpoint(GiveEvidence evidence) {
    this.evidence = evidence;
  }

  @PostMapping(
      path = "/{id}/evidence",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {ZIP, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Asks("operator:GiveEvidence")
  ResponseEntity<byte[]> evidence(
      Operator operator, @PathVariable String id, @RequestBody Operator.Reason reason) {
    if (!MessageId.isWellFormed(id)) {
      throw new HubException("MESSAGE_UNKNOWN", "The journal holds no such message.");
    }
    MessageId message = new MessageId(id);
    byte[] bundle = evidence.of(message, operator.orders(reason));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ZIP))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".evidence.zip\"")
        .body(bundle);
  }
}
