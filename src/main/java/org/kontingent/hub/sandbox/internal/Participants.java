package org.kontingent.hub.sandbox.internal;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.SandboxSettings;

/** Who is registered: certificates and mnemonics. */
public final class Participants {
  private final Map<CertificateThumbprint, Participant> byCertificate = new HashMap<>();
  private final Map<String, Participant> byMnemonic = new HashMap<>();

  public Participants(SandboxSettings settings) {
    settings.participants().forEach(this::register);
    settings.departments().forEach(setup -> register(setup.participant()));
  }

  private void register(Participant participant) {
    byMnemonic.put(participant.mnemonic(), participant);
    for (X509Certificate certificate : participant.certificates()) {
      byCertificate.put(CertificateThumbprint.of(certificate), participant);
    }
  }

  public Optional<Participant> of(X509Certificate certificate) {
    return Optional.ofNullable(byCertificate.get(CertificateThumbprint.of(certificate)));
  }

  public Optional<Participant> named(String mnemonic) {
    return Optional.ofNullable(byMnemonic.get(mnemonic));
  }
}
