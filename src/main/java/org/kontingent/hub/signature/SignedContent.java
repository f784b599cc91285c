package org.kontingent.hub.signature;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The file that a detached signature is about, known by its digests. */
@FunctionalInterface
public interface SignedContent {
  /**
   * The file's digest by one algorithm, or nothing if it cannot be had.
   *
   * @throws IOException if the file cannot be read
   */
  Optional<ContentDigest> digest(GostDigest algorithm) throws IOException;

  /** The file is not at hand: only what stands inside the signature can be checked. */
  static SignedContent absent() {
    return algorithm -> Optional.empty();
  }

  /** The file was digested earlier. */
  static SignedContent digested(ContentDigest... digests) {
    List<ContentDigest> known = List.of(digests);
    return algorithm ->
        known.stream().filter(digest -> digest.algorithm() == algorithm).findFirst();
  }
}
