package org.kontingent.hub.cli;

import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.kontingent.hub.exchange.InstallationKey;
import org.kontingent.hub.exchange.RegisteredExchange;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.services.adapter.tls.TlsMaterial;
import org.kontingent.hub.signature.SampleCertificates;
import org.springframework.beans.factory.InitializingBean;

/** A hub on duty does not start with keys or trust anchors that everybody has. */
final class RefuseSamples implements InitializingBean {
  private final InstallationKey key;
  private final RegisteredExchange exchange;
  private final TlsMaterial tls;

  /**
   * @param tls null when no TLS port is opened
   */
  RefuseSamples(InstallationKey key, RegisteredExchange exchange, TlsMaterial tls) {
    this.key = key;
    this.exchange = exchange;
    this.tls = tls;
  }

  @Override
  public void afterPropertiesSet() {
    refuse("signing key (hub.exchange.key)", Stream.of(key.current().certificate()));
    refuse(
        "certificate of the exchange (hub.exchange.trusted-certificates)",
        exchange.certificates().stream());
    if (tls != null) {
      refuse("TLS certificate or authority (hub.soap.tls)", tls.certificates().stream());
    }
  }

  private static void refuse(String what, Stream<X509Certificate> certificates) {
    if (certificates.anyMatch(SampleCertificates::isSample)) {
      throw new HubException(
          "SAMPLE_KEY", "the " + what + " is a sample whose private key is public; get your own");
    }
  }
}
