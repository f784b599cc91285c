package org.kontingent.hub.services.adapter.tls;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.services.adapter.SoapSettings;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.util.ResourceUtils;

/**
 * Our key and certificate, and the authorities we let in, opened from the places the settings name.
 */
public final class TlsMaterial {
  private final KeyStore keys;
  private final KeyStore trust;
  private final String password;

  private TlsMaterial(KeyStore keys, KeyStore trust, String password) {
    this.keys = keys;
    this.trust = trust;
    this.password = password;
  }

  /**
   * Opens everything at once, so that a wrong setting stops the start.
   *
   * @throws HubException TLS_SETTINGS naming the setting
   */
  public static TlsMaterial open(SoapSettings.Tls tls) {
    boolean pem = tls.certificate() != null && tls.privateKey() != null;
    if (!pem && tls.keyStore() == null) {
      throw new HubException(
          "TLS_SETTINGS",
          "set hub.soap.tls.certificate and private-key, or hub.soap.tls.key-store");
    }
    if (tls.trust().isEmpty()) {
      throw new HubException(
          "TLS_SETTINGS", "set hub.soap.tls.trust: the authorities of callers' certificates");
    }
    String password = pem ? "" : String.valueOf(tls.keyStorePassword());
    KeyStore keys = pem ? pemKeys(tls) : keyStore(tls);
    return new TlsMaterial(keys, trust(tls), password);
  }

  private static KeyStore pemKeys(SoapSettings.Tls tls) {
    try {
      SslStoreBundle bundle =
          new PemSslStoreBundle(
              PemSslStoreDetails.forCertificate(place(tls.certificate()))
                  .withPrivateKey(place(tls.privateKey()))
                  .withPrivateKeyPassword(tls.privateKeyPassword()),
              null);
      return bundle.getKeyStore();
    } catch (RuntimeException e) {
      throw new HubException(
          "TLS_SETTINGS",
          "the files of hub.soap.tls.certificate and private-key cannot be used",
          e);
    }
  }

  private static KeyStore keyStore(SoapSettings.Tls tls) {
    try {
      return new JksSslStoreBundle(
              new JksSslStoreDetails("PKCS12", null, place(tls.keyStore()), tls.keyStorePassword()),
              null)
          .getKeyStore();
    } catch (RuntimeException e) {
      throw new HubException(
          "TLS_SETTINGS", "the file of hub.soap.tls.key-store cannot be opened", e);
    }
  }

  private static KeyStore trust(SoapSettings.Tls tls) {
    try {
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      int number = 0;
      for (String file : tls.trust()) {
        for (X509Certificate authority : PemContent.load(read(file)).getCertificates()) {
          trust.setCertificateEntry("authority-" + number++, authority);
        }
      }
      return trust;
    } catch (IOException | RuntimeException | GeneralSecurityException e) {
      throw new HubException("TLS_SETTINGS", "a file of hub.soap.tls.trust cannot be used", e);
    }
  }

  private static InputStream read(String file) throws IOException {
    return ResourceUtils.getURL(place(file)).openStream();
  }

  private static String place(String file) {
    return file.startsWith("classpath:") || file.startsWith("file:") ? file : "file:" + file;
  }

  /** Key and certificate of this server. */
  public KeyStore keys() {
    return keys;
  }

  public String keyPassword() {
    return password;
  }

  /** Authorities of callers. */
  public KeyStore trust() {
    return trust;
  }

  /** Every certificate in use, our own and the authorities', to be checked against samples. */
  public List<X509Certificate> certificates() {
    List<X509Certificate> all = new ArrayList<>();
    try {
      for (KeyStore store : List.of(keys, trust)) {
        for (String alias : Collections.list(store.aliases())) {
          Certificate certificate = store.getCertificate(alias);
          if (certificate instanceof X509Certificate x509) {
            all.add(x509);
          }
        }
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an opened key store can be listed", e);
    }
  }
}
