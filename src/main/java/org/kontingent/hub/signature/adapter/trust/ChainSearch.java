package org.kontingent.hub.signature.adapter.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.signature.TrustStanding;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.adapter.SupportedKey;

/**
 * One search for a chain from a signer to an authority. All ways are tried until one is trusted, at
 * most {@link #MOST_STEPS} of them; otherwise the way that got furthest gives the reason.
 */
final class ChainSearch {
  private static final int LONGEST_CHAIN = 8;
  private static final int MOST_STEPS = 64;

  private final List<X509Certificate> authorities;
  private final Collection<X509Certificate> others;
  private final IssuerCheck check;
  private final Instant at;

  private int steps;
  private int reached = -1;
  private TrustVerdict best;

  ChainSearch(
      List<X509Certificate> authorities,
      Collection<X509Certificate> others,
      IssuerCheck check,
      Instant at) {
    this.authorities = authorities;
    this.others = others;
    this.check = check;
    this.at = at;
  }

  TrustVerdict from(X509Certificate signer) {
    List<X509Certificate> path = List.of(signer);
    Optional<String> keyDefect = SupportedKey.defect(signer);
    if (keyDefect.isPresent()) {
      return new TrustVerdict(TrustStanding.UNSUPPORTED, keyDefect.get(), path);
    }
    Optional<CertificateRules.Defect> defect = CertificateRules.asSigner(signer);
    if (defect.isPresent()) {
      return new TrustVerdict(defect.get().standing(), defect.get().reason(), path);
    }
    climb(path);
    return best;
  }

  private void climb(List<X509Certificate> path) {
    X509Certificate last = path.get(path.size() - 1);
    boolean known = authorities.contains(last);
    boolean selfIssued = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    if (known && selfIssued) {
      arrived(path);
      return;
    }
    if (!IssuerCheck.isSupported(last)) {
      failed(
          path,
          TrustStanding.UNSUPPORTED,
          "a certificate is signed by an algorithm not accepted here: " + last.getSigAlgOID());
      return;
    }
    // An authority whose own issuer is in the directory too is a link, not the end of the chain.
    boolean climbed = step(path, authorities);
    if (known && !climbed) {
      arrived(path);
    } else if (!known && !isTrusted()) {
      climbed |= !selfIssued && step(path, others);
      if (!climbed) {
        unknown(path, last, selfIssued);
      }
    }
  }

  /** Tries every candidate issuer; true when at least one really signed the last certificate. */
  private boolean step(List<X509Certificate> path, Collection<X509Certificate> candidates) {
    X509Certificate last = path.get(path.size() - 1);
    boolean climbed = false;
    for (X509Certificate issuer : candidates) {
      if (isTrusted() || path.size() >= LONGEST_CHAIN || steps >= MOST_STEPS) {
        break;
      }
      if (!issuer.getSubjectX500Principal().equals(last.getIssuerX500Principal())
          || path.contains(issuer)) {
        continue;
      }
      steps++;
      Optional<String> keyDefect = SupportedKey.defect(issuer);
      if (keyDefect.isPresent()) {
        failed(path, TrustStanding.UNSUPPORTED, keyDefect.get());
      } else if (!check.signed(issuer, last)) {
        failed(
            path,
            TrustStanding.BROKEN_SIGNATURE,
            Names.of(issuer) + " did not sign the certificate that names it as issuer");
      } else {
        climbed = true;
        follow(path, issuer);
      }
    }
    return climbed;
  }

  private void follow(List<X509Certificate> path, X509Certificate issuer) {
    List<X509Certificate> longer = new ArrayList<>(path);
    longer.add(issuer);
    Optional<CertificateRules.Defect> defect =
        CertificateRules.asIssuer(issuer, path.size() - 1, authorities.contains(issuer));
    if (defect.isPresent()) {
      failed(longer, defect.get().standing(), defect.get().reason());
    } else {
      climb(longer);
    }
  }

  private void arrived(List<X509Certificate> path) {
    for (int i = 0; i < path.size(); i++) {
      Optional<CertificateRules.Defect> defect = CertificateRules.at(path.get(i), i == 0, at);
      if (defect.isPresent()) {
        // A complete chain explains more than any broken one.
        note(
            LONGEST_CHAIN + 1,
            new TrustVerdict(defect.get().standing(), defect.get().reason(), path));
        return;
      }
    }
    String top = Names.of(path.get(path.size() - 1));
    note(
        Integer.MAX_VALUE,
        new TrustVerdict(TrustStanding.TRUSTED, "trusted by authority " + top, path));
  }

  private void unknown(List<X509Certificate> path, X509Certificate last, boolean selfIssued) {
    String reason =
        selfIssued
            ? "no chain: it ends at a self-signed certificate that is not among the authorities"
            : "no chain: signed by unknown authority " + Names.of(last.getIssuerX500Principal());
    if (best == null || reached < path.size() - 1) {
      failed(path, TrustStanding.NO_CHAIN, reason);
    }
  }

  private void failed(List<X509Certificate> path, TrustStanding standing, String reason) {
    note(path.size() - 1, new TrustVerdict(standing, reason, path));
  }

  private void note(int depth, TrustVerdict verdict) {
    if (best == null || depth > reached) {
      reached = depth;
      best = verdict;
    }
  }

  private boolean isTrusted() {
    return best != null && best.isTrusted();
  }
}
