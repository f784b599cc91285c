package org.kontingent.hub.drill.addon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, moved by as many milliseconds as a file of eight octets says. Whoever maps
 * the same file moves the clocks of all processes at once.
 */
public final class OffsetClock extends Clock {
  private final MappedByteBuffer offset;

  public OffsetClock(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      this.offset = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves everybody's clock from where it stands. */
  public void move(Duration by) {
    offset.putLong(0, offset.getLong(0) + by.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(offset.getLong(0));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
