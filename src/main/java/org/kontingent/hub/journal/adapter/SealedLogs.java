package org.kontingent.hub.journal.adapter;

import java.util.List;
import javax.sql.DataSource;
import org.kontingent.hub.platform.adapter.SealedTable;
import org.kontingent.hub.platform.seal.SealedLog;

/** The journal's own logs and what of them is sealed. */
public final class SealedLogs {
  static final String DESTRUCTIONS = "destruction";

  private SealedLogs() {}

  public static SealedLog journal(DataSource dataSource) {
    return new SealedTable(
        dataSource,
        JournalRows.STREAM,
        "journal_entry",
        "id",
        List.of(
            "direction",
            "operation",
            "outcome",
            "message_id",
            "in_reply_to",
            "kind_ns",
            "kind_root",
            "recorded_at",
            "content_type",
            "size_octets",
            "body_digest",
            "verdict",
            "reason",
            "report",
            "caller"));
  }

  public static SealedLog destructions(DataSource dataSource) {
    return new SealedTable(
        dataSource,
        DESTRUCTIONS,
        "journal_destruction",
        "id",
        List.of("entry_id", "destroyed_at", "ground", "actor"));
  }
}
