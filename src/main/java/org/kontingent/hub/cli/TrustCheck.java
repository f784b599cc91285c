package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.Authorities;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.TrustStanding;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;
import org.kontingent.hub.signature.adapter.trust.DirectoryOfAuthorities;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Judges the certificates of correct signatures against a directory of authorities. */
final class TrustCheck {
  private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

  /** Certificates of a document looked at as links of a chain. */
  private static final int MOST_LINKS = 32;

  private final Authorities authorities;
  private final Instant at;

  private TrustCheck(Authorities authorities, Instant at) {
    this.authorities = authorities;
    this.at = at;
  }

  static TrustCheck against(Path directory, Instant at) {
    return new TrustCheck(DirectoryOfAuthorities.read(directory), at);
  }

  /** Nothing for a signature that is not correct in itself. */
  Optional<TrustVerdict> judge(SignatureFinding finding, List<X509Certificate> links) {
    if (!finding.isValid()) {
      return Optional.empty();
    }
    return Optional.of(
        finding
            .certificate()
            .map(certificate -> authorities.judge(certificate, links, at))
            .orElseGet(
                () ->
                    new TrustVerdict(
                        TrustStanding.NO_CHAIN, "there is no certificate to judge", List.of())));
  }

  /** Certificates that stand in the document's signatures; unreadable ones are of no help. */
  static List<X509Certificate> links(Document document) {
    NodeList texts = document.getElementsByTagNameNS(XMLDSIG, "X509Certificate");
    List<X509Certificate> links = new ArrayList<>();
    for (int i = 0; i < Math.min(texts.getLength(), MOST_LINKS); i++) {
      try {
        links.add(
            CertificateFiles.certificate(
                Base64.getMimeDecoder().decode(texts.item(i).getTextContent())));
      } catch (CertificateException | IllegalArgumentException e) {
        // The verifier says so where it matters.
      }
    }
    return links;
  }
}
