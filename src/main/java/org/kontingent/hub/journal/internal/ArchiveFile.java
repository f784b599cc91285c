package org.kontingent.hub.journal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.HeadDocument.Chain;
import org.kontingent.hub.platform.seal.SealedBatch;

/**
 * An archive file: lines of words. First the signed head that closes it, then batch after batch
 * with its rows as they were sealed and their bodies as they were stored, encrypted, without keys.
 * It is checked from its own content up to the head's signature.
 */
final class ArchiveFile {
  private static final String TITLE = "kontingent-hub archive 1";
  private static final Base64.Encoder TEXT = Base64.getEncoder();
  private static final Base64.Decoder OCTETS = Base64.getDecoder();
  private static final String NOTHING = "-";

  private ArchiveFile() {}

  /** Writes the beginning of a file. */
  static void begin(OutputStream file, String stream, SignedHead head) throws IOException {
    line(
        file,
        TITLE,
        stream,
        TEXT.encodeToString(head.document()),
        TEXT.encodeToString(head.signature()));
  }

  static void batch(OutputStream file, SealedBatch batch) throws IOException {
    line(
        file,
        "batch",
        Long.toString(batch.number()),
        Long.toString(batch.firstSeq()),
        Long.toString(batch.lastSeq()),
        batch.sealedAt().toString(),
        batch.root(),
        batch.previous());
  }

  /**
   * @param form null for a row that was lost before it was archived
   * @param body null for a row without one
   */
  static void row(OutputStream file, SealStore.Leaf leaf, CanonicalRow form, byte[] body)
      throws IOException {
    line(
        file,
        "row",
        Long.toString(leaf.seq()),
        leaf.row().toString(),
        leaf.digest(),
        form == null ? NOTHING : TEXT.encodeToString(form.octets()),
        body == null ? NOTHING : TEXT.encodeToString(body));
  }

  /**
   * Reads a file through and checks it against itself and its head.
   *
   * @param seal judges the head's signature
   * @return the last batch
   * @throws HubException {@code ARCHIVE_NOT_INTACT}
   */
  static SealedBatch check(InputStream file, String stream, Judge seal) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
    try {
      String[] title = words(lines.readLine());
      if (!String.join(" ", title[0], title[1], title[2]).equals(TITLE)
          || !title[3].equals(stream)) {
        throw broken("it begins with other words");
      }
      byte[] document = OCTETS.decode(title[4]);
      if (!seal.isOurs(document, OCTETS.decode(title[5]))) {
        throw broken("its head is not signed by this installation");
      }
      return checkBatches(lines, stream, HeadDocument.read(document));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      throw new HubException("ARCHIVE_NOT_INTACT", "an archive file cannot be read", e);
    }
  }

  /**
   * The body of a row, as it was stored; empty if the file holds none for it. The file is searched,
   * not checked: whoever takes the body holds it against the digest its row was sealed with.
   *
   * @throws HubException {@code ARCHIVE_NOT_INTACT} if the row cannot be read
   */
  static Optional<byte[]> body(InputStream file, UUID row) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
    String wanted = row.toString();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("row ") && line.contains(wanted)) {
        String[] words = words(line);
        if (words.length == 6 && words[2].equals(wanted)) {
          return words[5].equals(NOTHING) ? Optional.empty() : Optional.of(octets(words[5]));
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] octets(String word) {
    try {
      return OCTETS.decode(word);
    } catch (IllegalArgumentException e) {
      throw new HubException("ARCHIVE_NOT_INTACT", "an archived body cannot be read", e);
    }
  }

  /** Whose signature a head has. */
  @FunctionalInterface
  interface Judge {
    boolean isOurs(byte[] document, byte[] signature);
  }

  private static SealedBatch checkBatches(BufferedReader lines, String stream, HeadDocument head)
      throws IOException {
    SealedBatch batch = null;
    List<String> leaves = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = words(line);
      if (words[0].equals("row") && batch != null) {
        leaves.add(leaf(words));
      } else if (words[0].equals("batch")) {
        SealedBatch next = ArchiveExcerpt.batch(stream, words);
        if (batch != null) {
          requireWhole(batch, leaves);
          if (!next.previous().equals(batch.head())) {
            throw broken("a batch does not follow from the one before");
          }
        }
        batch = next;
        leaves = new ArrayList<>();
      } else {
        throw broken("it holds a line of another kind");
      }
    }
    if (batch == null) {
      throw broken("it holds no batch");
    }
    requireWhole(batch, leaves);
    Optional<Chain> chain = head.chain(stream);
    if (chain.isEmpty() || !chain.get().head().equals(batch.head())) {
      throw broken("it does not end where its head says");
    }
    return batch;
  }

  private static String leaf(String[] words) {
    if (words[4].equals(NOTHING)) {
      return words[3];
    }
    byte[] form = OCTETS.decode(words[4]);
    String digest = HashTree.leaf(form);
    Map<String, String> fields = CanonicalRow.read(form);
    if (!UUID.fromString(words[2]).toString().equals(fields.get("id"))) {
      throw broken("a row has another id");
    }
    if (!words[5].equals(NOTHING)
        && !HashTree.digest(OCTETS.decode(words[5])).equals(fields.get("body-digest"))) {
      throw broken("a body is not the one that was journalled");
    }
    return digest;
  }

  private static void requireWhole(SealedBatch batch, List<String> leaves) {
    if (leaves.size() != batch.size() || !HashTree.root(leaves).equals(batch.root())) {
      throw broken("the rows of batch " + batch.number() + " are not those that were sealed");
    }
  }

  private static String[] words(String line) {
    if (line == null) {
      throw broken("it is empty");
    }
    return line.split(" ");
  }

  private static void line(OutputStream file, String... words) throws IOException {
    file.write((String.join(" ", words) + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static HubException broken(String reason) {
    return new HubException("ARCHIVE_NOT_INTACT", "an archive file is not intact: " + reason);
  }
}
