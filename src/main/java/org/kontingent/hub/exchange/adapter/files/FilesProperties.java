package org.kontingent.hub.exchange.adapter.files;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hub.exchange.files.*}.
 *
 * @param address host:port of the file store; empty: none
 * @param user login of our own directory
 * @param passwordFile file whose first line is its password
 * @param inlineLimit attachments of one message up to this sum travel with it
 * @param limit most octets of one message in the file store
 * @param silence how long the store may say nothing in the middle of a transfer
 * @param tries connections in a row without progress
 * @param transfers at a time of one process
 * @param orphansAfter when a kept file that no message names is swept
 * @param settledKept how long files of messages that came to their end are kept
 */
@Validated
@ConfigurationProperties("hub.exchange.files")
public record FilesProperties(
    @DefaultValue("") @Pattern(regexp = "|[^:/]+:[0-9]{1,5}") String address,
    @DefaultValue("") String user,
    Path passwordFile,
    @DefaultValue("5MB") DataSize inlineLimit,
    @DefaultValue("1GB") DataSize limit,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("60s") Duration silence,
    @DefaultValue("" + FileStoreAccess.DEFAULT_TRIES) @Min(1) int tries,
    @DefaultValue("4") @Min(1) @Max(64) int transfers,
    @DefaultValue("24h") Duration orphansAfter,
    @DefaultValue("365d") Duration settledKept) {

  AttachmentSettings settings() {
    return new AttachmentSettings(
        inlineLimit.toBytes(), limit.toBytes(), orphansAfter, settledKept);
  }

  FileStoreAccess access() {
    int colon = address.lastIndexOf(':');
    return new FileStoreAccess(
        address.substring(0, colon),
        Integer.parseInt(address.substring(colon + 1)),
        user,
        this::password,
        connectTimeout,
        silence,
        tries);
  }

  private String password() {
    if (passwordFile == null) {
      return "";
    }
    try (var lines = Files.lines(passwordFile)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
