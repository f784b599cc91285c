package org.kontingent.hub.services.adapter;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hub.soap.*}: the port where schools, the federal segment and operators' programs
 * call, always mutual TLS.
 *
 * @param enabled false opens no port at all
 * @param address what to listen on; loopback unless told otherwise
 * @param port 0 for any free one
 * @param maxEnvelope largest request without attachment
 * @param timeZone the region's zone, told by GetCapabilities
 */
@ConfigurationProperties("hub.soap")
public record SoapSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8443") int port,
    @DefaultValue Tls tls,
    @DefaultValue("5MB") DataSize maxEnvelope,
    @DefaultValue("Europe/Moscow") ZoneId timeZone) {

  /**
   * Either {@code certificate} and {@code privateKey} (PEM) or {@code keyStore} (PKCS#12). Places
   * are file names or {@code classpath:} addresses.
   *
   * @param certificate our certificate, with its chain if it has one
   * @param privateKey its key, PKCS#8
   * @param privateKeyPassword of an encrypted key, or null
   * @param keyStorePassword of the PKCS#12 file
   * @param trust PEM files of the authorities whose client certificates are let in
   */
  public record Tls(
      String certificate,
      String privateKey,
      String privateKeyPassword,
      String keyStore,
      String keyStorePassword,
      @DefaultValue List<String> trust) {
    public Tls {
      trust = trust == null ? List.of() : List.copyOf(trust);
    }

    /** Hides the passwords. */
    @Override
    public String toString() {
      return "Tls[certificate="
          + Objects.requireNonNullElse(certificate, keyStore)
          + ", trust="
          + trust
          + "]";
    }
  }
}
