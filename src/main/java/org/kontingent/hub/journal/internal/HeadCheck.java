package org.kontingent.hub.journal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.journal.ChainFinding.Kind;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.SealedBatch;
import org.kontingent.hub.platform.seal.SealedLog;

/** Signed heads against the chains, against each other, and against those outside. */
public final class HeadCheck {
  private static final int PAGE = 5_000;

  private final List<String> streams;
  private final SealStore store;
  private final HeadSeal seal;
  private final HeadExport export;
  private final Clock clock;
  private final ZoneId zone;

  public HeadCheck(
      List<SealedLog> logs,
      SealStore store,
      HeadSeal seal,
      HeadExport export,
      Clock clock,
      ZoneId zone) {
    this.streams = logs.stream().map(SealedLog::stream).toList();
    this.store = store;
    this.seal = seal;
    this.export = export;
    this.clock = clock;
    this.zone = zone;
  }

  void check(Findings findings) {
    Set<Long> outside = new HashSet<>(export.numbers());
    long expected = 1;
    HeadDocument last = null;
    LocalDate closed = null;
    for (List<SignedHead> page = store.heads(1, PAGE);
        !page.isEmpty();
        page = store.heads(expected, PAGE)) {
      for (SignedHead kept : page) {
        findings.head();
        while (expected < kept.number()) {
          missing(expected++, outside, findings);
        }
        expected = kept.number() + 1;
        Optional<HeadDocument> head = genuine(kept, last, findings);
        compareOutside(kept, outside, findings);
        if (head.isPresent()) {
          checkChains(head.get(), findings);
          closed = checkDays(head.get(), closed, findings);
          last = head.get();
        }
      }
    }
    outside.stream().sorted().forEach(number -> beyond(number, findings));
    LocalDate begun = closed != null ? closed : dayBeforeTheFirst();
    if (begun != null) {
      LocalDate yesterday = clock.instant().atZone(zone).toLocalDate().minusDays(1);
      // The head of yesterday is made some time after midnight.
      daysBetween(begun, yesterday, findings);
    }
  }

  /** For a chain that has no final head at all. */
  private LocalDate dayBeforeTheFirst() {
    return streams.stream()
        .flatMap(stream -> store.batches(stream, 1, 1).stream())
        .map(stored -> stored.batch().sealedAt().atZone(zone).toLocalDate().minusDays(1))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static void missing(long number, Set<Long> outside, Findings findings) {
    findings.add(Kind.HEAD_MISSING, HeadSigning.HEADS, "head " + number);
    outside.remove(number);
  }

  /** Outside is a head the database does not know: what it signed was taken away. */
  private void beyond(long number, Findings findings) {
    findings.add(Kind.HEAD_MISSING, HeadSigning.HEADS, "head " + number);
    export.read(number).flatMap(HeadCheck::readable).ifPresent(head -> checkChains(head, findings));
  }

  private Optional<HeadDocument> genuine(SignedHead kept, HeadDocument last, Findings findings) {
    String where = "head " + kept.number();
    Optional<HeadDocument> head = readable(kept);
    if (head.isEmpty()
        || head.get().number() != kept.number()
        || !seal.isOurs(kept.document(), kept.signature())) {
      findings.add(Kind.HEAD_FORGED, HeadSigning.HEADS, where);
      return Optional.empty();
    }
    String previous = last == null ? SealedBatch.GENESIS : last.digest();
    boolean follows = last == null || last.number() == kept.number() - 1;
    if (follows && !head.get().previous().equals(previous)) {
      findings.add(Kind.HEAD_FORGED, HeadSigning.HEADS, where);
    }
    return head;
  }

  private static Optional<HeadDocument> readable(SignedHead kept) {
    try {
      return Optional.of(HeadDocument.read(kept.document()));
    } catch (HubException e) {
      return Optional.empty();
    }
  }

  private void checkChains(HeadDocument head, Findings findings) {
    for (Chain chain : head.chains()) {
      Optional<SealedBatch> boundary = store.purgedUpTo(chain.stream());
      long purged = boundary.map(SealedBatch::number).orElse(0L);
      if (chain.lastBatch() < chain.firstBatch() || chain.lastBatch() < purged) {
        continue;
      }
      if (chain.lastBatch() == purged) {
        // What was purged ends exactly where this head says.
        if (!chain.head().equals(boundary.map(SealedBatch::head).orElse(null))) {
          findings.add(Kind.TAIL_REWRITTEN, chain.stream(), "batches up to " + purged);
        }
        continue;
      }
      List<String> heads = new ArrayList<>();
      long next = chain.firstBatch();
      while (next <= chain.lastBatch()) {
        List<StoredBatch> page =
            store.batches(chain.stream(), next, (int) Math.min(PAGE, chain.lastBatch() - next + 1));
        if (page.isEmpty()) {
          break;
        }
        page.forEach(stored -> heads.add(stored.batch().head()));
        next = page.get(page.size() - 1).batch().number() + 1;
      }
      String tail = heads.isEmpty() ? "" : heads.get(heads.size() - 1);
      boolean whole = chain.firstBatch() <= purged || HashTree.root(heads).equals(chain.tree());
      if (!whole || !tail.equals(chain.head())) {
        findings.add(
            Kind.TAIL_REWRITTEN,
            chain.stream(),
            "batches " + chain.firstBatch() + " to " + chain.lastBatch());
      }
    }
  }

  private void compareOutside(SignedHead kept, Set<Long> outside, Findings findings) {
    if (!export.isSet()) {
      return;
    }
    if (!outside.remove(kept.number())) {
      findings.add(Kind.EXPORT_MISSING, HeadSigning.HEADS, "head " + kept.number());
      return;
    }
    Optional<SignedHead> exported = export.read(kept.number());
    if (exported.isEmpty() || !Arrays.equals(exported.get().document(), kept.document())) {
      findings.add(Kind.EXPORT_DIFFERS, HeadSigning.HEADS, "head " + kept.number());
      exported.flatMap(HeadCheck::readable).ifPresent(head -> checkChains(head, findings));
    }
  }

  private static LocalDate checkDays(HeadDocument head, LocalDate closed, Findings findings) {
    if (!head.finalOne()) {
      return closed;
    }
    if (closed != null) {
      daysBetween(closed, head.day(), findings);
    }
    return head.day();
  }

  private static void daysBetween(LocalDate closed, LocalDate next, Findings findings) {
    for (LocalDate day = closed.plusDays(1); day.isBefore(next); day = day.plusDays(1)) {
      findings.add(Kind.DAY_MISSING, HeadSigning.HEADS, day);
    }
  }
}
