package org.kontingent.hub.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.journal.internal.SealStore.StoredBatch;
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
    PlaceProof proof =
        new PlaceProof(
            leaf.get().seq(),
            own,
            HashTree.path(leaves, (int) (leaf.get().seq() - own.firstSeq())),
            HashTree.path(heads(stream, chain), (int) (own.number() - chain.firstBatch())));
    return Optional.of(new Proved(proof, head.get()));
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
