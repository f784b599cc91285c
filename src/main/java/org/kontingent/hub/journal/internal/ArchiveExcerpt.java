package org.kontingent.hub.journal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.SealedBatch;

/**
 * Some rows of an archive file, and what is needed to prove their places. The file is read through
 * once; that it is the one that was written is for its reader to see.
 */
final class ArchiveExcerpt {
  private static final String NOTHING = "-";

  private final Map<UUID, Row> rows = new HashMap<>();
  private final Map<Long, String> heads = new HashMap<>();

  /**
   * A row as it was sealed.
   *
   * @param body as it was stored; empty for a row without one
   * @param leaves of the whole batch, in their order
   */
  @SuppressWarnings("ArrayRecordComponent") // handed straight into the bundle
  record Row(
      long seq, byte[] form, Optional<byte[]> body, SealedBatch batch, List<String> leaves) {}

  private ArchiveExcerpt() {}

  /**
   * @throws HubException {@code ARCHIVE_NOT_INTACT} if it has another form
   */
  static ArchiveExcerpt read(InputStream file, String stream, Set<UUID> wanted) throws IOException {
    ArchiveExcerpt excerpt = new ArchiveExcerpt();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
    SealedBatch batch = null;
    List<String> leaves = List.of();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals("batch")) {
          batch = batch(stream, words);
          leaves = new ArrayList<>();
          excerpt.heads.put(batch.number(), batch.head());
        } else if (words[0].equals("row")) {
          leaves.add(words[3]);
          UUID id = UUID.fromString(words[2]);
          if (wanted.contains(id) && !words[4].equals(NOTHING)) {
            excerpt.rows.put(id, row(words, batch, leaves));
          }
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      throw new HubException("ARCHIVE_NOT_INTACT", "an archive file cannot be read", e);
    }
    return excerpt;
  }

  /** A line that begins a batch. */
  static SealedBatch batch(String stream, String[] words) {
    return new SealedBatch(
        stream,
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Instant.parse(words[4]),
        words[5],
        words[6]);
  }

  /** The list of leaves goes on growing to the end of the batch. */
  private static Row row(String[] words, SealedBatch batch, List<String> leaves) {
    Base64.Decoder octets = Base64.getDecoder();
    return new Row(
        Long.parseLong(words[1]),
        octets.decode(words[4]),
        words[5].equals(NOTHING) ? Optional.empty() : Optional.of(octets.decode(words[5])),
        batch,
        leaves);
  }

  Optional<Row> row(UUID id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Heads of the batches numbered so, in their order; fewer if the file does not hold them all. */
  List<String> heads(long first, long last) {
    List<String> found = new ArrayList<>();
    for (long number = first; number <= last && heads.containsKey(number); number++) {
      found.add(heads.get(number));
    }
    return found;
  }
}
