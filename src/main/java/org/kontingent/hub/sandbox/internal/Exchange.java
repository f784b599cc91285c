package org.kontingent.hub.sandbox.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.SandboxState;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;

/** What the parts of the exchange share: its memory, its rules, its clock. */
final class Exchange {
  final SandboxSettings settings;
  final Clock clock;
  final KindRegistry kinds;
  final Participants participants;
  final Queues queues;
  final MessageIds messageIds;
  final ReplyAddresses addresses = new ReplyAddresses();
  final StatusQueue statuses = new StatusQueue();
  final FileStore files;
  final Counters counters = new Counters();
  final TimeBasedIds ownIds;

  /** Told of every message put into a request queue. */
  volatile BiConsumer<Participant, StoredMessage> arrivals = (receiver, message) -> {};

  /** Does what follows the acceptance of files, which may be long to read. */
  volatile Executor fileWork = Runnable::run;

  /** Told of everything that is done. */
  volatile Consumer<LedgerEntry> ledger = entry -> {};

  Exchange(SandboxSettings settings) {
    this.settings = settings;
    this.clock = settings.clock();
    this.kinds = new KindRegistry(settings);
    this.participants = new Participants(settings);
    this.queues = new Queues(settings.rules(), clock);
    this.messageIds = new MessageIds(settings.rules(), clock);
    this.files = new FileStore(settings.rules());
    this.ownIds = new TimeBasedIds(clock);
  }

  void note(
      LedgerEntry.Event event,
      Participant participant,
      MessageId id,
      Optional<MessageId> about,
      Optional<byte[]> content) {
    ledger.accept(
        new LedgerEntry(
            clock.instant(),
            event,
            participant.mnemonic(),
            id,
            about,
            content.map(Exchange::sha256)));
  }

  /** The asynchronous checks: at once for what is in memory, beside the call for files. */
  void afterwards(boolean files, Runnable checks) {
    if (files) {
      fileWork.execute(checks);
    } else {
      checks.run();
    }
  }

  SandboxState state() {
    return new SandboxState(
        queues.state(),
        counters.accepted.get(),
        counters.rejectedLater.get(),
        counters.delivered.get(),
        counters.confirmed.get(),
        counters.faults());
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
