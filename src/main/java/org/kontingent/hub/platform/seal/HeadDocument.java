package org.kontingent.hub.platform.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;

/**
 * What the installation signs once a day: where every chain stands. The signature over one such
 * page vouches for every row sealed up to it.
 *
 * @param number from 1, without gaps
 * @param day of the region
 * @param finalOne true for the one head that closes its day, false for one made on demand
 * @param previous digest of the head before, {@link SealedBatch#GENESIS} for the first
 * @param chains in the order of their names
 */
public record HeadDocument(
    long number,
    LocalDate day,
    boolean finalOne,
    Instant madeAt,
    String previous,
    List<Chain> chains) {
  private static final String TITLE = "kontingent-hub head 1";

  /**
   * One log's chain.
   *
   * @param firstBatch first batch since the head before
   * @param lastBatch last batch; one less than the first if there was none
   * @param lastSeq place of the last row
   * @param head of the last batch
   * @param tree root of the {@link HashTree} over the heads of these batches
   */
  public record Chain(
      String stream, long firstBatch, long lastBatch, long lastSeq, String head, String tree) {}

  public HeadDocument {
    chains = List.copyOf(chains);
  }

  /** The page as it is signed. */
  public byte[] octets() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    text.append("number ").append(number).append('\n');
    text.append("day ").append(day).append(finalOne ? " final\n" : " interim\n");
    text.append("made-at ").append(madeAt).append('\n');
    text.append("previous ").append(previous).append('\n');
    for (Chain chain : chains) {
      text.append("chain ")
          .append(chain.stream)
          .append(" batches ")
          .append(chain.firstBatch)
          .append(' ')
          .append(chain.lastBatch)
          .append(" rows ")
          .append(chain.lastSeq)
          .append(" head ")
          .append(chain.head)
          .append(" tree ")
          .append(chain.tree)
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public String digest() {
    return HashTree.digest(octets());
  }

  public Optional<Chain> chain(String stream) {
    return chains.stream().filter(chain -> chain.stream.equals(stream)).findFirst();
  }

  /**
   * Reads a page. Only what {@link #octets} would write again is accepted.
   *
   * @throws HubException {@code HEAD_UNREADABLE}
   */
  public static HeadDocument read(byte[] octets) {
    try {
      String[] lines = new String(octets, StandardCharsets.UTF_8).split("\n");
      String[] day = value(lines[2], "day ").split(" ");
      List<Chain> chains = new ArrayList<>();
      for (int i = 5; i < lines.length; i++) {
        String[] words = lines[i].split(" ");
        chains.add(
            new Chain(
                words[1],
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                Long.parseLong(words[6]),
                words[8],
                words[10]));
      }
      HeadDocument read =
          new HeadDocument(
              Long.parseLong(value(lines[1], "number ")),
              LocalDate.parse(day[0]),
              day[1].equals("final"),
              Instant.parse(value(lines[3], "made-at ")),
              value(lines[4], "previous "),
              chains);
      if (!java.util.Arrays.equals(read.octets(), octets)) {
        throw unreadable(null);
      }
      return read;
    } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
      throw unreadable(e);
    }
  }

  private static String value(String line, String label) {
    if (!line.startsWith(label)) {
      throw unreadable(null);
    }
    return line.substring(label.length());
  }

  private static HubException unreadable(Throwable cause) {
    return new HubException("HEAD_UNREADABLE", "a signed head cannot be read", cause);
  }
}
