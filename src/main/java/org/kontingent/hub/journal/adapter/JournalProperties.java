package org.kontingent.hub.journal.adapter;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
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
 * @param zone the region's: a day's head closes it
 */
@Validated
@ConfigurationProperties("hub.journal")
public record JournalProperties(
    Path masterKeyFile,
    Path headsDir,
    @DefaultValue List<Path> headCertificates,
    Path authorities,
    @NotNull ZoneId zone) {
  public boolean exportsHeads() {
    return headsDir != null && !headsDir.toString().isBlank();
  }

  public boolean bundlesAuthorities() {
    return authorities != null && !authorities.toString().isBlank();
  }
}
