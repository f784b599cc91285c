package org.kontingent.hub.journal;

import java.util.Optional;

/**
 * Destroys what a journalled message says and leaves the proof that there was one: the key of the
 * body is deleted, the sealed row with its report and the encrypted octets stay, and the act itself
 * becomes a sealed row. Files that came or went beside the message go with it. A body about many
 * people is destroyed whole when one of them must be.
 */
public interface DestroyContent {
  /**
   * Joins the caller's transaction. What was destroyed before stays so, by its first ground.
   *
   * @throws org.kontingent.hub.platform.HubException {@code ENTRY_UNKNOWN}
   */
  Destruction destroy(JournalId entry, Ground ground);

  Optional<Destruction> of(JournalId entry);
}
