package org.kontingent.hub.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The judgement over a signer's certificate. The reason is one sentence fit for an operator: it
 * names authorities and moments, never the certified person. The chain goes from the signer up as
 * far as it could be followed.
 */
public record TrustVerdict(TrustStanding standing, String reason, List<X509Certificate> chain) {
  public TrustVerdict {
    chain = List.copyOf(chain);
  }

  public boolean isTrusted() {
    return standing == TrustStanding.TRUSTED;
  }
}
