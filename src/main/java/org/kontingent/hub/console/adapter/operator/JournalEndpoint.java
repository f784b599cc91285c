package org.kontingent.hub.console.adapter.operator;

import java.time.Instant;
import java.util.List;
import org.kontingent.hub.journal.ChainFinding;
import org.kontingent.hub.journal.ChainReport;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sealed chain for operators: how far sealing is behind, the check, a head on demand. */
@RestController
@RequestMapping(path = "/api/operator/journal", produces = MediaType.APPLICATION_JSON_VALUE)
final class JournalEndpoint {
  private final SealLogs sealing;
  private final CheckChain check;
  private final SignHead heads;
  private final OperatorActions actions;

  JournalEndpoint(SealLogs sealing, CheckChain check, SignHead heads, OperatorActions actions) {
    this.sealing = sealing;
    this.check = check;
    this.heads = heads;
    this.actions = actions;
  }

  /** How long the oldest row waits for its place, and whether that is too long. */
  record Standing(double sealLagSeconds, boolean alarm) {}

  /** What the check found; ids, numbers and days only. */
  record Checked(
      boolean intact,
      long findings,
      List<ChainFinding> first,
      long rows,
      long batches,
      long heads) {}

  /** A head that was signed. */
  record Head(long number, String day, Instant madeAt) {}

  @GetMapping
  @Asks("operator:GetJournal")
  Standing standing() {
    return new Standing(
        sealing.lag().toMillis() / 1000.0, sealing.lag().compareTo(SealLogs.ALARM) > 0);
  }

  /** Answers when the whole chain was gone through. */
  @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:CheckChain")
  Checked check(Operator operator, @RequestBody Operator.Reason reason) {
    OperatorOrder order = operator.orders(reason);
    ChainReport report = check.check(TaskProgress.UNSEEN);
    actions.note(order, "CHAIN_CHECKED", report.isIntact() ? "intact" : "not intact");
    return new Checked(
        report.isIntact(),
        report.count(),
        report.findings(),
        report.rows(),
        report.batches(),
        report.heads());
  }

  @PostMapping(path = "/head", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:SignHead")
  Head head(Operator operator, @RequestBody Operator.Reason reason) {
    OperatorOrder order = operator.orders(reason);
    HeadDocument head = heads.now();
    actions.note(order, "HEAD_SIGNED", "head " + head.number());
    return new Head(head.number(), head.day().toString(), head.madeAt());
  }
}
