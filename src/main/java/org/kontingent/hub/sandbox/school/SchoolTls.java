package org.kontingent.hub.sandbox.school;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.kontingent.hub.platform.HubException;

/** The caller's side of mutual TLS. */
public final class SchoolTls {
  private SchoolTls() {}

  /**
   * A context with the school's key, trusting one authority.
   *
   * @throws HubException SCHOOL_TLS if a file cannot be used
   */
  static SSLContext open(SchoolSettings settings) {
    return open(settings.keyStore(), settings.keyStorePassword().toCharArray(), settings.trust());
  }

  /**
   * The same with a key store and its password.
   *
   * @param trustedAuthority PEM file
   * @throws HubException SCHOOL_TLS if a file cannot be used
   */
  public static SSLContext open(Path keyStore, char[] password, Path trustedAuthority) {
    try {
      KeyStore own = KeyStore.getInstance("PKCS12");
      try (InputStream file = Files.newInputStream(keyStore)) {
        own.load(file, password);
      }
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, password);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(authorities(trustedAuthority));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new HubException(
          "SCHOOL_TLS", "the school's key store or its authority cannot be used", e);
    }
  }

  private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    try (InputStream stream = Files.newInputStream(file)) {
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
        store.setCertificateEntry("authority-" + number++, authority);
      }
    }
    return store;
  }
}
