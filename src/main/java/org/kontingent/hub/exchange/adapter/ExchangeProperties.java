package org.kontingent.hub.exchange.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.PollingSettings;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hub.exchange.*}.
 *
 * @param address where the exchange listens, the path naming the version
 * @param version schema version spoken: 1.1, 1.2 or 1.3
 * @param nodeId NodeID of the installation, empty for none
 * @param trustedCertificates files of the certificates registered as the exchange's
 * @param key the installation's signing key
 * @param workers threads that send, as many that poll, as many that apply, while there is work
 * @param maxAnswer largest answer taken off the wire
 * @param remembered how long exchanges that came to their end are remembered
 */
@Validated
@ConfigurationProperties("hub.exchange")
public record ExchangeProperties(
    @Pattern(regexp = "https?://.+") String address,
    @DefaultValue("1.2") @Pattern(regexp = "1\\.[123]") String version,
    String nodeId,
    @NotEmpty List<Path> trustedCertificates,
    @NotNull @Valid Key key,
    @DefaultValue("false") boolean testMessages,
    @DefaultValue("" + ExchangeSettings.DEFAULT_BATCH) @Min(1) int batch,
    @DefaultValue("4") @Min(1) int workers,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("" + ExchangeSettings.DEFAULT_REFUSALS_BEFORE_NEGATIVE_ACK) @Min(1)
        int refusalsBeforeNegativeAck,
    @DefaultValue("" + ExchangeSettings.DEFAULT_APPLY_ATTEMPTS) @Min(1) int applyAttempts,
    @DefaultValue("1430m") Duration messageIdLifetime,
    @DefaultValue @Valid Polling polling,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("60s") Duration responseTimeout,
    @DefaultValue("20MB") DataSize maxAnswer,
    @DefaultValue("1095d") Duration remembered) {
  /** The exchange repeats what was not confirmed for days, never for a month. */
  private static final Duration LEAST_REMEMBERED = Duration.ofDays(30);

  public ExchangeProperties {
    if (remembered.compareTo(LEAST_REMEMBERED) < 0) {
      throw new IllegalArgumentException("remembered is 30 days at least");
    }
  }

  /**
   * A private key in a file.
   *
   * @param file PKCS#12 or PEM
   * @param certificate PEM or DER file of the certificate, if it is not in {@code file}
   * @param alias which key of the file, if it has several
   * @param passwordFile file whose first line is the password
   */
  public record Key(@NotNull Path file, Path certificate, String alias, Path passwordFile) {}

  /** Settings {@code hub.exchange.polling.*}. */
  public record Polling(
      @DefaultValue("5s") Duration emptyPause,
      @DefaultValue("10s") Duration faultPause,
      @DefaultValue("5m") Duration longestFaultPause,
      @DefaultValue("false") boolean allKindsAtOnce) {}

  PollingSettings pollingSettings() {
    return new PollingSettings(
        polling.emptyPause(),
        polling.faultPause(),
        polling.longestFaultPause(),
        polling.allKindsAtOnce());
  }

  SmevVersion smevVersion() {
    for (SmevVersion candidate : SmevVersion.values()) {
      if (candidate.number().equals(version)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("unknown version of SMEV");
  }

  Optional<String> node() {
    return Optional.ofNullable(nodeId).filter(text -> !text.isBlank());
  }
}
