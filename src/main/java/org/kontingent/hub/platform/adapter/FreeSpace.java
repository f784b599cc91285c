package org.kontingent.hub.platform.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontingent.hub.platform.IntakeObstacle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the intake while a disk the hub writes on has less room than it should keep free, or a
 * spool directory holds more than it may. Measured from time to time; asking costs nothing.
 */
public final class FreeSpace implements IntakeObstacle {
  private static final String DISK_FULL = "DISK_FULL";
  private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

  private final List<Path> places;
  private final long keepFree;
  private final Optional<Path> spool;
  private final long spoolLimit;
  private volatile boolean full;

  /**
   * @param places directories on the disks that are watched
   * @param keepFree octets
   * @param spool the directory whose files are added up; empty for none
   * @param spoolLimit octets
   */
  public FreeSpace(List<Path> places, long keepFree, Optional<Path> spool, long spoolLimit) {
    this.places = List.copyOf(places);
    this.keepFree = keepFree;
    this.spool = spool;
    this.spoolLimit = spoolLimit;
  }

  @Override
  public Optional<String> code() {
    return full ? Optional.of(DISK_FULL) : Optional.empty();
  }

  /** One thread at a time. */
  public void measure() {
    boolean now = places.stream().anyMatch(this::isShort) || spooled() > spoolLimit;
    if (now != full) {
      LOG.warn(now ? "{}: the intake is closed" : "{} no more: the intake is open", DISK_FULL);
    }
    full = now;
  }

  private boolean isShort(Path place) {
    try {
      return Files.exists(place) && Files.getFileStore(place).getUsableSpace() < keepFree;
    } catch (IOException e) {
      throw new UncheckedIOException("a watched disk cannot be asked", e);
    }
  }

  private long spooled() {
    if (spool.isEmpty() || !Files.isDirectory(spool.get())) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(spool.get())) {
      return files.mapToLong(FreeSpace::size).sum();
    } catch (IOException | UncheckedIOException e) {
      // Spooled files come and go while they are counted.
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
