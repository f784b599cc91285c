package org.kontingent.hub.platform.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;

/**
 * Proves that a row stands at its place under a signed head, by two paths: from the row to the root
 * of its batch, and from the batch to the root the head names.
 *
 * @param seq the row's place
 */
public record PlaceProof(
    long seq, SealedBatch batch, List<String> rowPath, List<String> batchPath) {
  private static final String TITLE = "kontingent-hub place 1";

  public PlaceProof {
    rowPath = List.copyOf(rowPath);
    batchPath = List.copyOf(batchPath);
  }

  /** Why the proof does not hold; empty if it does. */
  public Optional<String> defect(byte[] row, HeadDocument head) {
    try {
      String root =
          HashTree.fold(HashTree.leaf(row), seq - batch.firstSeq(), batch.size(), rowPath);
      if (!root.equals(batch.root())) {
        return Optional.of("the row is not the one that was sealed at this place");
      }
      Optional<Chain> chain = head.chain(batch.stream());
      if (chain.isEmpty()) {
        return Optional.of("the head knows no such log");
      }
      long count = chain.get().lastBatch() - chain.get().firstBatch() + 1;
      String tree =
          HashTree.fold(batch.head(), batch.number() - chain.get().firstBatch(), count, batchPath);
      return tree.equals(chain.get().tree())
          ? Optional.empty()
          : Optional.of("the batch is not the one the head was signed over");
    } catch (IllegalArgumentException e) {
      return Optional.of("the proof has the wrong form: " + e.getMessage());
    }
  }

  public byte[] octets() {
    return (TITLE
            + "\nseq "
            + seq
            + "\nbatch "
            + String.join(
                " ",
                batch.stream(),
                Long.toString(batch.number()),
                Long.toString(batch.firstSeq()),
                Long.toString(batch.lastSeq()),
                batch.sealedAt().toString(),
                batch.root(),
                batch.previous())
            + "\nrow-path "
            + String.join(" ", rowPath)
            + "\nbatch-path "
            + String.join(" ", batchPath)
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #octets} wrote, and nothing else.
   *
   * @throws HubException {@code PROOF_UNREADABLE}
   */
  public static PlaceProof read(byte[] octets) {
    try {
      String[] lines = new String(octets, StandardCharsets.UTF_8).split("\n");
      String[] batch = lines[2].split(" ");
      PlaceProof read =
          new PlaceProof(
              Long.parseLong(lines[1].split(" ")[1]),
              new SealedBatch(
                  batch[1],
                  Long.parseLong(batch[2]),
                  Long.parseLong(batch[3]),
                  Long.parseLong(batch[4]),
                  Instant.parse(batch[5]),
                  batch[6],
                  batch[7]),
              digests(lines[3]),
              digests(lines[4]));
      if (Arrays.equals(read.octets(), octets)) {
        return read;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
      throw new HubException("PROOF_UNREADABLE", "the proof of a place cannot be read", e);
    }
    throw new HubException("PROOF_UNREADABLE", "the proof of a place cannot be read");
  }

  private static List<String> digests(String line) {
    return Arrays.stream(line.split(" ")).skip(1).filter(word -> !word.isEmpty()).toList();
  }
}
