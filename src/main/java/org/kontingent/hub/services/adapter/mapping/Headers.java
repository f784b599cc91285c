package org.kontingent.hub.services.adapter.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.services.adapter.fault.IssueText;
import org.kontingent.hub.services.adapter.wire.types.CallHeader;
import org.kontingent.hub.services.adapter.wire.types.ResponseHeader;
import org.kontingent.hub.services.adapter.wire.types.Warning;
import org.kontingent.hub.services.adapter.wire.types.Warnings;

/** Headers of answers (registry.md 9.1). */
public final class Headers {
  private Headers() {}

  /**
   * The header of a fresh answer.
   *
   * @param dataVersion version of the one record the answer is about, or null
   */
  public static ResponseHeader answer(
      CallHeader asked, UUID requestId, Instant now, Long dataVersion, List<FieldIssue> warnings) {
    ResponseHeader header = new ResponseHeader();
    header.setRequestId(requestId.toString());
    header.setClientRequestId(asked.getClientRequestId());
    header.setProcessedAt(GoldenWriter.moment(now));
    header.setDataVersion(dataVersion);
    if (!warnings.isEmpty()) {
      header.setWarnings(new Warnings());
      warnings.forEach(warning -> header.getWarnings().getWarning().add(warning(warning)));
    }
    header.setReplayed(false);
    return header;
  }

  private static Warning warning(FieldIssue issue) {
    Warning warning = new Warning();
    warning.setCode(issue.code());
    warning.setField(issue.field().isEmpty() ? null : issue.field());
    warning.setText(IssueText.of(issue.code()).russian());
    return warning;
  }
}
