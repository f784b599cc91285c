package org.kontingent.hub.journal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.HubException;

/**
 * Certificates of authorities that go into every evidence bundle, so that chains can be followed.
 * They lend no trust: whoever checks a bundle says which authorities to trust.
 *
 * @param byThumbprint DER
 */
public record BundledAuthorities(SortedMap<String, byte[]> byThumbprint) {
  public static BundledAuthorities of(Collection<X509Certificate> certificates) {
    SortedMap<String, byte[]> der = new TreeMap<>();
    for (X509Certificate certificate : certificates) {
      try {
        der.put(CertificateThumbprint.of(certificate).hex(), certificate.getEncoded());
      } catch (CertificateEncodingException e) {
        throw new HubException("CERTIFICATE_UNREADABLE", "A certificate cannot be encoded.", e);
      }
    }
    return new BundledAuthorities(Collections.unmodifiableSortedMap(der));
  }
}
