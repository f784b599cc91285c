package org.kontingent.hub.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.PlaceProof;
import org.kontingent.hub.platform.seal.SealedBatch;

/** Finds the proof that a row stands under a signed head. */
final class ProvePlace {
  private static final int PAGE = 5_000;

  private final SealStore store;

  ProvePlace(SealStore store) {
    this.store = store;
  }

  /** A row's place and the head over it. */
  record Proved(PlaceProof proof, SignedHead head) {}

  /** Empty if the row is not sealed, or no head covers it yet. */
  Optional<Proved> of(String stream, UUID row) {
    Optional<Leaf> leaf = store.leafOf(stream, row);
    Optional<SealedBatch> batch = leaf.flatMap(found -> store.batchAt(stream, found.seq()));
    Optional<SignedHead> head = batch.flatMap(found -> store.headOver(stream, found.number()));
    if (head.isEmpty()) {
      return Optional.empty();
    }
    SealedBatch own = batch.get();
    List<String> leaves =
        store.leaves(stream, own.firstSeq(), own.lastSeq()).stream().map(Leaf::digest).toList();
    Chain chain = HeadDocument.read(head.get().document()).chain(stream).orElseThrow();
    return Optional.of(
        proved(leaf.get().seq(), own, leaves, chain, heads(stream, chain), head.get()));
  }

  /** Of a row that stands in an archive file only; every head of a file's batches is kept. */
  Proved of(String stream, ArchiveExcerpt.Row row, ArchiveExcerpt file) {
    SignedHead head =
        store
            .headOver(stream, row.batch().number())
            .orElseThrow(
                () ->
                    new HubException(
                        "HEAD_MISSING", "no head covers batch " + row.batch().number()));
    Chain chain = HeadDocument.read(head.document()).chain(stream).orElseThrow();
    List<String> heads = file.heads(chain.firstBatch(), chain.lastBatch());
    return proved(row.seq(), row.batch(), row.leaves(), chain, heads, head);
  }

  private static Proved proved(
      long seq,
      SealedBatch batch,
      List<String> leaves,
      Chain chain,
      List<String> heads,
      SignedHead head) {
    PlaceProof proof =
        new PlaceProof(
            seq,
            batch,
            HashTree.path(leaves, (int) (seq - batch.firstSeq())),
            HashTree.path(heads, (int) (batch.number() - chain.firstBatch())));
    return new Proved(proof, head);
  }

  private List<String> heads(String stream, Chain chain) {
    List<String> heads = new ArrayList<>();
    long next = chain.firstBatch();
    while (next <= chain.lastBatch()) {
      int most = (int) Math.min(PAGE, chain.lastBatch() - next + 1);
      List<StoredBatch> page = store.batches(stream, next, most);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(stored -> heads.add(stored.head()));
      next = page.get(page.size() - 1).batch().number() + 1;
    }
    return heads;
  }
}
