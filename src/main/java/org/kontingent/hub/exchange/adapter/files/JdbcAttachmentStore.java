package org.kontingent.hub.exchange.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attachments in the hub's database, H2 or PostgreSQL, as chunks of {@value #CHUNK} octets. They
 * are not compressed: what is sent as a file nearly always is compressed already.
 */
public final class JdbcAttachmentStore implements AttachmentStore {
  /** Octets of one chunk before it is sealed. */
  static final int CHUNK = 256 * 1024;

  /** Chunks written in one transaction. */
  private static final int GROUP = 4;

  private static final int SWEPT_AT_ONCE = 100;

  private final AttachmentRows rows;
  private final Transactions transactions;
  private final MasterKeys keys;
  private final ContentDigester digester;
  private final OrderedIds ids;

  public JdbcAttachmentStore(
      JdbcClient jdbc,
      Transactions transactions,
      MasterKeys keys,
      ContentDigester digester,
      Clock clock) {
    this.rows = new AttachmentRows(jdbc, clock);
    this.transactions = transactions;
    this.keys = keys;
    this.digester = digester;
    this.ids = new OrderedIds(clock);
  }

  @Override
  public StoredAttachment store(InputStream content, Set<GostDigest> algorithms, long limit)
      throws IOException {
    UUID id = ids.next();
    MasterKeys.Fresh fresh = keys.fresh(id);
    transactions.run(() -> rows.begin(id, fresh.wrapped()));
    Map<GostDigest, MessageDigest> digests = new EnumMap<>(GostDigest.class);
    algorithms.forEach(algorithm -> digests.put(algorithm, digester.begin(algorithm)));

    long size = 0;
    int number = 0;
    List<byte[]> group = new ArrayList<>();
    byte[] current = content.readNBytes(CHUNK);
    boolean last = false;
    while (!last) {
      // Whether a chunk is the last is part of its seal, so one is always read ahead.
      byte[] following = current.length < CHUNK ? new byte[0] : content.readNBytes(CHUNK);
      last = following.length == 0;
      size += current.length;
      if (size > limit) {
        throw tooLarge(limit);
      }
      for (MessageDigest digest : digests.values()) {
        digest.update(current);
      }
      group.add(fresh.key().seal(number + group.size(), last, current, 0, current.length));
      if (group.size() == GROUP || last) {
        int first = number;
        List<byte[]> sealed = List.copyOf(group);
        transactions.run(() -> rows.add(id, first, sealed));
        number += group.size();
        group.clear();
      }
      current = following;
    }
    return complete(id, size, number, digests);
  }

  private StoredAttachment complete(
      UUID id, long size, int chunks, Map<GostDigest, MessageDigest> digests) {
    List<ContentDigest> values = new ArrayList<>();
    digests.forEach(
        (algorithm, digest) -> values.add(new ContentDigest(algorithm, digest.digest())));
    if (!transactions.call(() -> rows.complete(id, size, chunks, values))) {
      throw new HubException(
          "ATTACHMENT_UNKNOWN", "Attachment " + id + " was swept before it was whole.");
    }
    return new StoredAttachment(new AttachmentId(id), size, values, false);
  }

  @Override
  public Optional<StoredAttachment> find(AttachmentId id) {
    return rows.find(id.value()).map(AttachmentRows.Row::attachment);
  }

  @Override
  public InputStream open(AttachmentId id) {
    AttachmentRows.Row row =
        rows.find(id.value())
            .orElseThrow(
                () -> new HubException("ATTACHMENT_UNKNOWN", "There is no attachment " + id + "."));
    if (row.attachment().destroyed()) {
      throw new HubException("ATTACHMENT_DESTROYED", "The content of " + id + " was destroyed.");
    }
    return new ChunkStream(rows, id.value(), row.chunks(), keys.open(row.key(), id.value()));
  }

  @Override
  public void destroy(AttachmentId id) {
    transactions.run(() -> rows.destroy(id.value()));
  }

  @Override
  public int sweep(Instant before) {
    int removed = 0;
    while (true) {
      List<UUID> abandoned = transactions.call(() -> rows.abandoned(before, SWEPT_AT_ONCE));
      int round = 0;
      for (UUID id : abandoned) {
        round += transactions.call(() -> rows.remove(id, before)) ? 1 : 0;
      }
      removed += round;
      if (round == 0) {
        return removed;
      }
    }
  }

  private static HubException tooLarge(long limit) {
    return new HubException(
        "ATTACHMENT_TOO_LARGE", "The attachment is larger than " + limit + " octets.");
  }
}
