package org.kontingent.hub.journal.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontingent.hub.journal.ChainFinding.Kind;
import org.kontingent.hub.journal.internal.SealStore.Leaf;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.SealedLog;

/** Rows against their leaves, and the bodies of the journal against their rows. */
final class RowCheck {
  /** The log whose rows have bodies. */
  static final String WITH_BODIES = "journal";

  private static final String DIGEST = "body-digest";

  private static final String OF_NOTHING = HashTree.digest(new byte[0]);

  private final BodyStore bodies;

  RowCheck(BodyStore bodies) {
    this.bodies = bodies;
  }

  void check(SealedLog log, List<Leaf> leaves, Findings findings) {
    List<UUID> ids = leaves.stream().map(Leaf::row).toList();
    Map<UUID, CanonicalRow> forms = log.rows(ids);
    Map<UUID, String> digests = new HashMap<>();
    List<UUID> seen = new ArrayList<>();
    for (Leaf leaf : leaves) {
      CanonicalRow form = forms.get(leaf.row());
      if (form == null) {
        findings.add(Kind.ROW_MISSING, log.stream(), leaf.row());
        continue;
      }
      byte[] octets = form.octets();
      if (!HashTree.leaf(octets).equals(leaf.digest())) {
        findings.add(Kind.ROW_CHANGED, log.stream(), leaf.row());
      } else if (log.stream().equals(WITH_BODIES)) {
        digests.put(leaf.row(), CanonicalRow.read(octets).get(DIGEST));
        seen.add(leaf.row());
      }
    }
    if (!seen.isEmpty()) {
      checkBodies(log.stream(), seen, digests, findings);
    }
  }

  private void checkBodies(
      String stream, List<UUID> rows, Map<UUID, String> digests, Findings findings) {
    Map<UUID, BodyStore.Standing> standings = bodies.standings(rows);
    for (UUID row : rows) {
      BodyStore.Standing standing = standings.get(row);
      if (standing == null) {
        findings.add(Kind.BODY_MISSING, stream, row);
      } else if (standing.archived()) {
        continue;
      } else if (!standing.digest().equals(digests.get(row))) {
        // Of a body that never was encrypted nothing may stay when it is destroyed.
        if (!standing.destroyed() || !standing.digest().equals(OF_NOTHING)) {
          findings.add(Kind.BODY_CHANGED, stream, row);
        }
      } else if (!standing.readable() && !standing.destroyed()) {
        findings.add(Kind.KEY_MISSING, stream, row);
      }
    }
  }
}
