package org.kontingent.hub.journal.adapter;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates that stood in messages, kept once each. */
final class SeenCertificates {
  private static final int MOST_REMEMBERED = 10_000;

  private final JdbcTemplate jdbc;
  private final Set<String> stored = ConcurrentHashMap.newKeySet();

  SeenCertificates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction; costs nothing for a certificate known to be stored. */
  void keep(Collection<X509Certificate> certificates, Instant at) {
    for (X509Certificate certificate : certificates) {
      String thumbprint = CertificateThumbprint.of(certificate).hex();
      if (!stored.contains(thumbprint)) {
        keep(thumbprint, certificate, at);
      }
    }
  }

  private void keep(String thumbprint, X509Certificate certificate, Instant at) {
    // Remembered only when seen in the database: the insert below may yet be rolled back.
    if (!jdbc.queryForList(
            "SELECT 1 FROM journal_certificate WHERE thumbprint = ?", Integer.class, thumbprint)
        .isEmpty()) {
      if (stored.size() >= MOST_REMEMBERED) {
        stored.clear();
      }
      stored.add(thumbprint);
      return;
    }
    try {
      jdbc.update(
          "INSERT INTO journal_certificate (thumbprint, first_seen, der) VALUES (?, ?, ?)",
          thumbprint,
          JdbcTime.toColumn(at),
          certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new HubException("CERTIFICATE_UNREADABLE", "A certificate cannot be encoded.", e);
    }
  }
}
