package org.kontingent.hub.journal.adapter;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.kontingent.hub.journal.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hub.journal.*}.
 *
 * @param masterKeyFile file of the master keys, one a line, the current one first
 * @param headsDir directory outside the database for signed heads, or null
 * @param headCertificates files of certificates our former keys signed heads with
 * @param authorities directory of authorities whose certificates go into evidence bundles, or null
 * @param archiveDir directory for sealed archive files, or null: then nothing is ever purged
 * @param retention how long bodies stay in the database
 * @param zone the region's: a day's head closes it
 */
@Validated
@ConfigurationProperties("hub.journal")
public record JournalProperties(
    Path masterKeyFile,
    Path headsDir,
    @DefaultValue List<Path> headCertificates,
    Path authorities,
    Path archiveDir,
    Kept retention,
    @NotNull ZoneId zone) {
  public boolean exportsHeads() {
    return headsDir != null && !headsDir.toString().isBlank();
  }

  public boolean bundlesAuthorities() {
    return authorities != null && !authorities.toString().isBlank();
  }

  boolean archives() {
    return archiveDir != null && !archiveDir.toString().isBlank();
  }

  Retention kept() {
    return retention == null
        ? Retention.DEFAULT
        : new Retention(retention.accepted, retention.duplicate, retention.refused);
  }

  /** Settings {@code hub.journal.retention.*}. */
  public record Kept(
      @DefaultValue("365d") Duration accepted,
      @DefaultValue("365d") Duration duplicate,
      @DefaultValue("1095d") Duration refused) {}
}
