package org.kontingent.hub.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.exchange.InstallationKey;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.CmsSigner;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsSigner;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;

/** Heads signed by the key the installation signs its messages with. */
public final class InstallationHeadSeal implements HeadSeal {
  private final InstallationKey key;
  private final Set<X509Certificate> former;
  private final CmsSigner signer = new GostCmsSigner();
  private final CmsVerifier verifier = new GostCmsVerifier();
  private final ContentDigester digester = new ContentDigests();

  public InstallationHeadSeal(InstallationKey key, Collection<X509Certificate> former) {
    this.key = key;
    this.former = Set.copyOf(former);
  }

  @Override
  public byte[] sign(byte[] document, Instant at) {
    SigningKey current = key.current();
    try {
      return signer.sign(
          digester.digest(new ByteArrayInputStream(document), current.algorithm().digest()),
          current,
          at);
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can be read", e);
    }
  }

  @Override
  public boolean isOurs(byte[] document, byte[] signature) {
    Set<X509Certificate> ours = new HashSet<>(former);
    ours.add(key.current().certificate());
    try {
      CmsReport report =
          verifier.verify(
              signature,
              algorithm ->
                  Optional.of(digester.digest(new ByteArrayInputStream(document), algorithm)),
              ours);
      return report.isValid()
          && report.findings().stream()
              .allMatch(finding -> finding.certificate().map(ours::contains).orElse(false));
    } catch (IOException e) {
      throw new UncheckedIOException("octets in memory can be read", e);
    }
  }
}
