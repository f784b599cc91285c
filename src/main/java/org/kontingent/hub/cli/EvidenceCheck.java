package org.kontingent.hub.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontingent.hub.journal.evidence.BundleFile;
import org.kontingent.hub.journal.evidence.Manifest;
import org.kontingent.hub.journal.evidence.Parts;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;

/**
 * Checks an evidence bundle with nothing but the bundle: no database, no network. The signed head
 * proves since when at the latest everything in it exists; certificates are judged at that moment.
 */
final class EvidenceCheck {
  private final SignedPage signedPage;
  private final Path file;
  private final Optional<Instant> at;
  private final Optional<Path> trust;
  private final Locale locale;
  private final List<EvidenceLine> lines = new ArrayList<>();

  /**
   * @param at the moment to judge certificates at instead of the proved one
   * @param trust directory of authorities to judge chains against
   */
  EvidenceCheck(Path file, Optional<Instant> at, Optional<Path> trust, Locale locale) {
    this.file = file;
    this.at = at;
    this.trust = trust;
    this.locale = locale;
    this.signedPage = new SignedPage();
  }

  /**
   * Checks the whole bundle; one line for each thing checked.
   *
   * @throws HubException {@code BUNDLE_REFUSED} if it is no bundle at all
   */
  List<EvidenceLine> check(byte[] octets) {
    SortedMap<String, byte[]> parts = BundleFile.read(octets);
    Optional<String> defect = Manifest.defect(parts);
    if (defect.isPresent()) {
      return List.of(EvidenceLine.invalid("manifest", Parts.MANIFEST, defect.get()));
    }
    SortedMap<Long, HeadDocument> heads = heads(parts);
    if (heads.isEmpty()) {
      lines.add(EvidenceLine.invalid("time", Parts.HEADS, "there is no signed head"));
      return lines;
    }
    Instant proved = at.orElse(heads.get(heads.lastKey()).madeAt());
    page("manifest", Parts.MANIFEST, parts, proved);
    List<X509Certificate> certificates = certificates(parts);
    for (String folder : folders(parts)) {
      new EvidenceEntry(file, folder, parts, heads, certificates, lines).check(at, trust, locale);
    }
    if (!parts.containsKey(Parts.MESSAGE + Parts.ENTRY)) {
      lines.add(EvidenceLine.invalid("chain", Parts.MESSAGE + Parts.ENTRY, "the row is missing"));
    }
    return lines;
  }

  private SortedMap<Long, HeadDocument> heads(SortedMap<String, byte[]> parts) {
    SortedMap<Long, HeadDocument> heads = new TreeMap<>();
    for (String name : parts.keySet()) {
      if (name.startsWith(Parts.HEADS) && name.endsWith(".txt")) {
        try {
          HeadDocument head = HeadDocument.read(parts.get(name));
          if (page("time", name, parts, at.orElse(head.madeAt()))) {
            heads.put(head.number(), head);
          }
        } catch (HubException e) {
          lines.add(EvidenceLine.invalid("time", name, e.getMessage()));
        }
      }
    }
    return heads;
  }

  /** A signed page of the bundle; true if its signature holds. */
  private boolean page(String check, String name, SortedMap<String, byte[]> parts, Instant moment) {
    byte[] signature = parts.get(name + ".p7s");
    if (signature == null) {
      lines.add(EvidenceLine.invalid(check, name, "its signature is missing"));
      return false;
    }
    SignedPage.Result result = signedPage.check(parts.get(name), signature, moment, trust, locale);
    String what =
        check.equals("time")
            ? "existed not later than " + HeadDocument.read(parts.get(name)).madeAt() + "; "
            : "";
    lines.add(
        result.isValid()
            ? EvidenceLine.valid(check, name, what + result.reason())
            : EvidenceLine.invalid(check, name, result.reason()));
    return result.isValid();
  }

  private List<X509Certificate> certificates(SortedMap<String, byte[]> parts) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String name : parts.keySet()) {
      if (name.startsWith(Parts.CERTIFICATES)) {
        try {
          X509Certificate certificate = CertificateFiles.certificate(parts.get(name));
          String expected =
              Parts.CERTIFICATES + CertificateThumbprint.of(certificate).hex() + ".der";
          if (name.equals(expected)) {
            certificates.add(certificate);
          } else {
            lines.add(EvidenceLine.invalid("certificate", name, "is another certificate"));
          }
        } catch (CertificateException e) {
          lines.add(EvidenceLine.invalid("certificate", name, "cannot be read"));
        }
      }
    }
    return certificates;
  }

  private static TreeSet<String> folders(SortedMap<String, byte[]> parts) {
    TreeSet<String> folders = new TreeSet<>();
    for (String name : parts.keySet()) {
      if (name.startsWith(Parts.MESSAGE) || name.startsWith(Parts.RELATED)) {
        folders.add(name.substring(0, name.lastIndexOf('/') + 1));
      }
    }
    return folders;
  }

  static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
