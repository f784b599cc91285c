package org.kontingent.hub.exchange.adapter.files;

import java.time.Clock;
import java.time.Duration;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.internal.SettledFiles;
import org.kontingent.hub.platform.HousekeepingTask;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;

/**
 * Removes kept and half-stored files that no message names, and those of messages that came to
 * their end long ago.
 */
public final class SweepAttachments implements HousekeepingTask {
  private static final Duration EVERY = Duration.ofHours(1);

  private final AttachmentSettings settings;
  private final SettledFiles settled;
  private final AttachmentStore store;
  private final Clock clock;

  public SweepAttachments(
      AttachmentSettings settings, SettledFiles settled, AttachmentStore store, Clock clock) {
    this.settings = settings;
    this.settled = settled;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sweep-attachments";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public TaskResult run(TaskProgress progress) {
    settled.letGo();
    return TaskResult.done(store.sweep(clock.instant().minus(settings.orphansAfter())));
  }
}
