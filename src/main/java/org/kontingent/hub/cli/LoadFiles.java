package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;

/** The feeds of a directory, read in a row and at any place. Close it. */
final class LoadFiles implements FeedFiles, AutoCloseable {
  private static final int MOST_OF_A_ROW = 1024;

  private final OrganisationsFile organisations;
  private final Map<Feed, Opened> files = new EnumMap<>(Feed.class);

  private record Opened(FeedFile file, FileChannel channel, Map<String, Integer> places) {}

  LoadFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new HubException("INPUT_UNREADABLE", directory + ": is not a directory");
    }
    organisations = new OrganisationsFile(directory);
    for (Feed feed : Feed.values()) {
      FeedFile file = new FeedFile(feed, directory);
      if (file.exists()) {
        try {
          Map<String, Integer> places = file.header();
          files.put(
              feed,
              new Opened(file, FileChannel.open(file.path(), StandardOpenOption.READ), places));
        } catch (IOException e) {
          throw file.unreadable(e);
        }
      }
    }
    if (files.isEmpty()) {
      throw new HubException("INPUT_UNREADABLE", directory + ": holds none of the feeds");
    }
  }

  @Override
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<Feed, Opened> opened : files.entrySet()) {
        digest(digest, opened.getKey().name(), opened.getValue().file().path());
      }
      if (organisations.exists()) {
        digest(digest, OrganisationsFile.NAME, organisations.path());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new HubException("INPUT_UNREADABLE", "a feed cannot be read to its end", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void digest(MessageDigest digest, String name, Path path) throws IOException {
    digest.update((name + " " + Files.size(path) + "\n").getBytes("US-ASCII"));
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  @Override
  public void forEachOrganisation(OrganisationVisitor visitor) {
    if (organisations.exists()) {
      organisations.read(visitor);
    }
  }

  @Override
  public void forEach(Visitor visitor) {
    files.forEach(
        (feed, opened) ->
            opened
                .file()
                .read(
                    new FeedFile.Rows() {
                      @Override
                      public void row(FeedLine line) {
                        visitor.row(feed, line.line(), line.offset(), loaded(line));
                      }

                      @Override
                      public void refused(int line, String field, String reason) {
                        visitor.problem(
                            feed,
                            line,
                            field,
                            field.equals("record_id")
                                ? LoadProblem.ID_MISSING
                                : LoadProblem.COLUMNS);
                      }
                    }));
  }

  @Override
  public LoadedRow at(Feed feed, long offset) {
    Opened opened = files.get(feed);
    try {
      CsvRows rows = new CsvRows(new FromPlace(opened.channel(), offset), MOST_OF_A_ROW);
      return loaded(new FeedLine(opened.places(), rows.next(), 0, offset));
    } catch (IOException e) {
      throw opened.file().unreadable(e);
    }
  }

  private static LoadedRow loaded(FeedLine line) {
    String registered = line.get("reg_date");
    return new LoadedRow(
        line.toFeedRow(),
        line.get("citizenship"),
        line.get("reg_type"),
        registered == null ? line.get("enrolled") : registered,
        line.get("school_id"),
        line.get("class"));
  }

  @Override
  public void close() {
    for (Opened opened : files.values()) {
      try {
        opened.channel().close();
      } catch (IOException e) {
        throw opened.file().unreadable(e);
      }
    }
  }

  /** Reads on from a place; the channel keeps none, so that all threads may share it. */
  private static final class FromPlace extends InputStream {
    private final FileChannel channel;
    private long place;

    FromPlace(FileChannel channel, long place) {
      this.channel = channel;
      this.place = place;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = channel.read(ByteBuffer.wrap(into, from, length), place);
      place += Math.max(0, count);
      return count;
    }
  }
}
