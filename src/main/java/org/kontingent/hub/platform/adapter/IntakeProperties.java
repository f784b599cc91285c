package org.kontingent.hub.platform.adapter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hub.intake.*}: when the hub takes nothing in.
 *
 * @param measureEvery how often depth and disks are looked at
 * @param places directories on the disks the hub writes on
 * @param keepFree with less room than this on one of them the intake is closed
 * @param spool directory of files on their way; empty for none
 * @param spoolLimit with more than this in it the intake is closed
 */
@ConfigurationProperties("hub.intake")
public record IntakeProperties(
    @DefaultValue("1s") Duration measureEvery,
    @DefaultValue(".") List<Path> places,
    @DefaultValue("500MB") DataSize keepFree,
    @DefaultValue("") String spool,
    @DefaultValue("10GB") DataSize spoolLimit) {
  public FreeSpace freeSpace() {
    return new FreeSpace(
        places,
        keepFree.toBytes(),
        spool.isBlank() ? Optional.empty() : Optional.of(Path.of(spool)),
        spoolLimit.toBytes());
  }
}
