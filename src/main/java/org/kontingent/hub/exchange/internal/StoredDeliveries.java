package org.kontingent.hub.exchange.internal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.platform.HubException;

/**
 * Deliveries on their way from the intake to the lane that works on them. What this process took in
 * a moment ago it still knows; all else is read and verified again from the journal. Forgetting
 * costs time only. Safe for any thread.
 */
public final class StoredDeliveries {
  /** Octets of envelopes remembered at most; their trees take some ten times as much. */
  private static final long MOST_OCTETS = 1 << 20;

  private final AnswerReader reader;
  private final Journal journal;
  private final Map<UUID, Remembered> recent = new LinkedHashMap<>();
  private long octets;

  public StoredDeliveries(AnswerReader reader, Journal journal) {
    this.reader = reader;
    this.journal = journal;
  }

  private record Remembered(Reading.Delivery delivery, int octets) {}

  /** To be called with what was just journalled; one with attachments is not worth its memory. */
  void remember(JournalId id, Reading.Delivery delivery, int size) {
    if (delivery.carried() != Carried.NOTHING || size > MOST_OCTETS) {
      return;
    }
    synchronized (recent) {
      recent.put(id.value(), new Remembered(delivery, size));
      octets += size;
      Iterator<Remembered> oldest = recent.values().iterator();
      while (octets > MOST_OCTETS) {
        octets -= oldest.next().octets();
        oldest.remove();
      }
    }
  }

  /**
   * @throws HubException {@code BODY_MISSING}
   */
  public Reading read(Claim claim) {
    Remembered known;
    synchronized (recent) {
      known = recent.remove(claim.item().bodyRef());
      octets -= known == null ? 0 : known.octets();
    }
    return known == null ? reader.reread(stored(claim)) : known.delivery();
  }

  private ExchangeReply stored(Claim claim) {
    JournalId id = new JournalId(claim.item().bodyRef());
    JournalRecord entry = journal.find(id).orElseThrow(() -> missing(claim));
    byte[] body = journal.body(id).orElseThrow(() -> missing(claim));
    return new ExchangeReply(200, entry.contentType(), body);
  }

  private static HubException missing(Claim claim) {
    return new HubException(
        "BODY_MISSING", "The journal holds no body for " + claim.item().messageId() + ".");
  }
}
