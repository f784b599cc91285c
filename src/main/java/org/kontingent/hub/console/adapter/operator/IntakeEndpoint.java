package org.kontingent.hub.console.adapter.operator;

import org.kontingent.hub.platform.IntakeGate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node takes anything in, and if not, why. */
@RestController
@RequestMapping(path = "/api/operator/intake", produces = MediaType.APPLICATION_JSON_VALUE)
final class IntakeEndpoint {
  private final IntakeGate gate;

  IntakeEndpoint(IntakeGate gate) {
    this.gate = gate;
  }

  /** A code such as {@code LANE_FULL}, or null while the intake is open. */
  record Intake(boolean open, String closedBy) {}

  @GetMapping
  @Asks("operator:GetIntake")
  Intake intake() {
    String closedBy = gate.closedBy().orElse(null);
    return new Intake(closedBy == null, closedBy);
  }
}
