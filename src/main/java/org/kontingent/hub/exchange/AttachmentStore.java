package org.kontingent.hub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.signature.GostDigest;

/**
 * Port: where the octets of attachments live, durable and seen by every node. Neither way holds
 * more of a file in memory than a chunk. Each attachment is encrypted under a key of its own;
 * destroying the key destroys the content, what is known about it stays.
 *
 * <p>Reading and writing commit by themselves, chunk by chunk: never call {@link #store} within a
 * transaction that must stay short. Errors: {@code ATTACHMENT_TOO_LARGE}, {@code
 * ATTACHMENT_UNKNOWN}, {@code ATTACHMENT_DESTROYED}, {@code ATTACHMENT_DAMAGED}. Thread-safe.
 */
public interface AttachmentStore {
  /**
   * Reads a stream to its end and keeps it, digesting on the way. The attachment can be found only
   * after the last octet is durable; what a failure leaves behind is swept.
   *
   * @param algorithms digests wanted; each costs a pass of the processor, none a second read
   * @param limit most octets taken
   * @throws IOException whatever {@code content} throws
   */
  StoredAttachment store(InputStream content, Set<GostDigest> algorithms, long limit)
      throws IOException;

  /** What is known of a whole attachment, destroyed ones included. */
  Optional<StoredAttachment> find(AttachmentId id);

  /** The content from its start; each chunk is checked before it is given out. */
  InputStream open(AttachmentId id);

  /** Makes the content unreadable for ever. Joins the caller's transaction; repeatable. */
  void destroy(AttachmentId id);

  /**
   * Removes what no message names and nobody has added to since {@code before}.
   *
   * @return how many attachments were removed
   */
  int sweep(Instant before);
}
