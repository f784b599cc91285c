package org.kontingent.hub.journal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.platform.seal.SealedLog;

/** Makes heads one at a time, in the order of their numbers. */
public final class HeadSigning implements SignHead {
  /** Locked while a head is made. */
  public static final String HEADS = "heads";

  private static final int PAGE = 5_000;

  private final List<String> streams;
  private final SealStore store;
  private final SealLogs sealing;
  private final HeadSeal seal;
  private final HeadExport export;
  private final Transactions transactions;
  private final Clock clock;
  private final ZoneId zone;

  public HeadSigning(
      List<SealedLog> logs,
      SealStore store,
      SealLogs sealing,
      HeadSeal seal,
      HeadExport export,
      Transactions transactions,
      Clock clock,
      ZoneId zone) {
    this.streams = logs.stream().map(SealedLog::stream).sorted(Comparator.naturalOrder()).toList();
    this.store = store;
    this.sealing = sealing;
    this.seal = seal;
    this.export = export;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<HeadDocument> finalHeads() {
    List<HeadDocument> made = new ArrayList<>();
    Optional<LocalDate> due = dueDay();
    if (due.isPresent()) {
      sealing.seal();
    }
    while (due.isPresent()) {
      LocalDate day = due.get();
      transactions.call(() -> makeFinal(day)).ifPresent(made::add);
      due = dueDay();
    }
    exportMissing();
    return made;
  }

  @Override
  public HeadDocument now() {
    sealing.seal();
    HeadDocument head =
        transactions.call(
            () -> {
              store.lock(HEADS);
              return make(today(), false, Instant.MAX);
            });
    exportMissing();
    return head;
  }

  private Optional<HeadDocument> makeFinal(LocalDate day) {
    store.lock(HEADS);
    if (!dueDay().equals(Optional.of(day))) {
      return Optional.empty();
    }
    // Rows sealed after midnight belong to the next head.
    return Optional.of(make(day, true, day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** The earliest day that is over and has no final head. */
  private Optional<LocalDate> dueDay() {
    Optional<LocalDate> next =
        store
            .lastHead()
            .map(head -> HeadDocument.read(head.document()))
            .map(head -> head.finalOne() ? head.day().plusDays(1) : head.day())
            .or(this::firstDay);
    return next.filter(day -> day.isBefore(today()));
  }

  private Optional<LocalDate> firstDay() {
    return streams.stream()
        .flatMap(stream -> store.batches(stream, 1, 1).stream())
        .map(stored -> stored.batch().sealedAt().atZone(zone).toLocalDate())
        .min(Comparator.naturalOrder());
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private HeadDocument make(LocalDate day, boolean finalOne, Instant before) {
    Optional<HeadDocument> last = store.lastHead().map(head -> HeadDocument.read(head.document()));
    List<Chain> chains =
        streams.stream()
            .map(stream -> chain(stream, last.flatMap(head -> head.chain(stream)), before))
            .toList();
    HeadDocument head =
        new HeadDocument(
            last.map(HeadDocument::number).orElse(0L) + 1,
            day,
            finalOne,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            last.map(HeadDocument::digest).orElse(SealedBatch.GENESIS),
            chains);
    store.add(head, seal.sign(head.octets(), head.madeAt()));
    return head;
  }

  private Chain chain(String stream, Optional<Chain> last, Instant before) {
    long first = last.map(Chain::lastBatch).orElse(0L) + 1;
    long lastSeq = last.map(Chain::lastSeq).orElse(0L);
    String head = last.map(Chain::head).orElse(SealedBatch.GENESIS);
    List<String> heads = new ArrayList<>();
    long next = first;
    for (boolean more = true; more; ) {
      List<StoredBatch> page = store.batches(stream, next, PAGE);
      more = page.size() == PAGE;
      for (StoredBatch stored : page) {
        if (!stored.batch().sealedAt().isBefore(before)) {
          more = false;
          break;
        }
        heads.add(stored.head());
        lastSeq = stored.batch().lastSeq();
        head = stored.head();
        next = stored.batch().number() + 1;
      }
    }
    return new Chain(stream, first, first + heads.size() - 1, lastSeq, head, HashTree.root(heads));
  }

  /** A head that could not be written outside is written when the place is back. */
  private void exportMissing() {
    if (!export.isSet()) {
      return;
    }
    Set<Long> there = new HashSet<>(export.numbers());
    long from = 1;
    for (List<SignedHead> page = store.heads(from, PAGE);
        !page.isEmpty();
        page = store.heads(from, PAGE)) {
      for (SignedHead head : page) {
        if (!there.contains(head.number())) {
          export.write(head);
        }
        from = head.number() + 1;
      }
    }
  }
}
