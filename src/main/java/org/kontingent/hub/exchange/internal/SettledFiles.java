package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.MessageId;

/**
 * Lets go of the files of messages that came to their end long ago: they have left the lanes, and
 * nothing about them is open. What no message names any more is swept.
 */
public final class SettledFiles {
  private static final int BATCH = 100;

  private final AttachmentSettings settings;
  private final AttachedFiles attached;
  private final OpenMatters open;
  private final ViewLanes lanes;
  private final Transactions transactions;
  private final Clock clock;

  public SettledFiles(
      AttachmentSettings settings,
      AttachedFiles attached,
      OpenMatters open,
      ViewLanes lanes,
      Transactions transactions,
      Clock clock) {
    this.settings = settings;
    this.attached = attached;
    this.open = open;
    this.lanes = lanes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Goes through all of them, batch by batch.
   *
   * @return how many messages let go of their files
   */
  public long letGo() {
    Instant before = clock.instant().minus(settings.settledKept());
    Optional<MessageId> after = Optional.empty();
    long all = 0;
    List<MessageId> page;
    do {
      page = page(before, after);
      if (!page.isEmpty()) {
        all += letGo(page);
        after = Optional.of(page.get(page.size() - 1));
      }
    } while (page.size() == BATCH);
    return all;
  }

  private List<MessageId> page(Instant before, Optional<MessageId> after) {
    return transactions.call(() -> attached.untouchedSince(before, after, BATCH));
  }

  private int letGo(List<MessageId> messages) {
    return transactions.call(
        () -> {
          Set<MessageId> busy = open.among(messages);
          List<MessageId> settled =
              messages.stream()
                  .filter(id -> !busy.contains(id) && lanes.message(id).isEmpty())
                  .toList();
          if (!settled.isEmpty()) {
            attached.forget(settled);
          }
          return settled.size();
        });
  }
}
