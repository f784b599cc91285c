package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kontingent.hub.journal.evidence.Parts;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.DataKey;
import org.kontingent.hub.platform.cipher.PackedContent;
import org.kontingent.hub.platform.seal.CanonicalRow;
import org.kontingent.hub.platform.seal.HashTree;
import org.kontingent.hub.platform.seal.HeadDocument;
import org.kontingent.hub.platform.seal.PlaceProof;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.w3c.dom.Document;

/** One journalled message of a bundle: its place, its content, its signatures. */
final class EvidenceEntry {
  private final Path file;
  private final String folder;
  private final SortedMap<String, byte[]> parts;
  private final SortedMap<Long, HeadDocument> heads;
  private final List<X509Certificate> certificates;
  private final List<EvidenceLine> lines;

  EvidenceEntry(
      Path file,
      String folder,
      SortedMap<String, byte[]> parts,
      SortedMap<Long, HeadDocument> heads,
      List<X509Certificate> certificates,
      List<EvidenceLine> lines) {
    this.file = file;
    this.folder = folder;
    this.parts = parts;
    this.heads = heads;
    this.certificates = certificates;
    this.lines = lines;
  }

  void check(Optional<Instant> at, Optional<Path> trust, Locale locale) {
    byte[] row = parts.get(folder + Parts.ENTRY);
    byte[] place = parts.get(folder + Parts.PLACE);
    if (row == null || place == null) {
      lines.add(EvidenceLine.invalid("chain", folder, "the row or its place is missing"));
      return;
    }
    try {
      Optional<HeadDocument> head = proved(row, PlaceProof.read(place));
      if (head.isPresent()) {
        Map<String, String> fields = CanonicalRow.read(row);
        requireReport(fields);
        Optional<byte[]> octets = content(fields);
        if (octets.isPresent()) {
          signatures(fields, octets.get(), at.orElse(head.get().madeAt()), trust, locale);
        }
      }
    } catch (HubException e) {
      lines.add(EvidenceLine.invalid("chain", folder, e.getMessage()));
    }
  }

  private Optional<HeadDocument> proved(byte[] row, PlaceProof proof) {
    String defect = "no signed head covers it";
    for (HeadDocument head : heads.values()) {
      Optional<String> found = proof.defect(row, head);
      if (found.isEmpty()) {
        lines.add(
            EvidenceLine.valid(
                "chain",
                folder + Parts.ENTRY,
                "place "
                    + proof.seq()
                    + ", batch "
                    + proof.batch().number()
                    + " sealed "
                    + proof.batch().sealedAt()
                    + ", under head "
                    + head.number()));
        return Optional.of(head);
      }
      defect = found.get();
    }
    lines.add(EvidenceLine.invalid("chain", folder + Parts.ENTRY, defect));
    return Optional.empty();
  }

  /** The report handed out must be the one that was sealed with the row. */
  private void requireReport(Map<String, String> fields) {
    byte[] report = parts.get(folder + Parts.REPORT);
    String sealed = fields.get("report");
    if (report == null ? sealed != null : !EvidenceCheck.text(report).equals(sealed)) {
      lines.add(
          EvidenceLine.invalid("content", folder + Parts.REPORT, "is not the report as sealed"));
    }
  }

  private Optional<byte[]> content(Map<String, String> fields) {
    byte[] stored = parts.get(folder + Parts.STORED);
    byte[] key = parts.get(folder + Parts.KEY);
    byte[] octets = parts.get(folder + Parts.OCTETS);
    String name = folder + Parts.STORED;
    if (stored == null || !HashTree.digest(stored).equals(fields.get("body-digest"))) {
      lines.add(EvidenceLine.invalid("content", name, "is not the content that was journalled"));
      return Optional.empty();
    }
    byte[] destroyed = parts.get(folder + Parts.DESTROYED);
    if (octets == null && destroyed != null) {
      lines.add(
          EvidenceLine.open(
              "content", folder + Parts.DESTROYED, EvidenceCheck.text(destroyed).strip()));
      return Optional.empty();
    }
    if (octets == null || !Arrays.equals(octets, key == null ? stored : opened(stored, key))) {
      lines.add(
          EvidenceLine.invalid(
              "content", folder + Parts.OCTETS, "is not what the stored content opens to"));
      return Optional.empty();
    }
    lines.add(
        EvidenceLine.valid(
            "content", folder + Parts.OCTETS, "exactly the octets that were journalled"));
    return Optional.of(octets);
  }

  private static byte[] opened(byte[] stored, byte[] key) {
    try {
      DataKey opened = DataKey.of(HexFormat.of().parseHex(EvidenceCheck.text(key).strip()));
      return PackedContent.unpack(opened.open(stored));
    } catch (IllegalArgumentException e) {
      throw new HubException("KEY_UNREADABLE", "the key of the stored content cannot be read", e);
    }
  }

  private void signatures(
      Map<String, String> fields,
      byte[] octets,
      Instant moment,
      Optional<Path> trust,
      Locale locale) {
    Document document;
    try {
      document =
          SoapMessage.parse(
                  fields.getOrDefault("content-type", "text/xml"), octets, MimeLimits.DEFAULT)
              .document();
    } catch (HubException e) {
      // Refused messages are kept too, and need not be messages at all.
      lines.add(EvidenceLine.open("-", folder + Parts.OCTETS, e.getMessage()));
      return;
    }
    List<SignatureFinding> findings = SignatureEngine.verifier().verify(document).findings();
    if (findings.isEmpty()) {
      lines.add(unsigned(fields));
      return;
    }
    Optional<TrustCheck> check = trust.map(directory -> TrustCheck.against(directory, moment));
    List<X509Certificate> links = new ArrayList<>(certificates);
    links.addAll(TrustCheck.links(document));
    Path inside = Path.of(file + "!" + folder + Parts.OCTETS);
    for (SignatureFinding finding : findings) {
      CheckedSignature one =
          new CheckedSignature(
              inside, finding, check.flatMap(judge -> judge.judge(finding, links)));
      Optional<String> dates = check.isPresent() ? Optional.empty() : outOfDate(finding, moment);
      lines.add(
          new EvidenceLine(
              Integer.toString(finding.index()),
              folder + finding.element(),
              dates.isPresent() ? Verdict.INVALID : one.verdict(),
              dates
                  .map(reason -> one.reason(locale) + "; " + reason)
                  .orElseGet(() -> one.reason(locale)),
              Optional.of(one)));
    }
  }

  private static Optional<String> outOfDate(SignatureFinding finding, Instant moment) {
    return finding
        .certificate()
        .filter(
            certificate ->
                moment.isBefore(certificate.getNotBefore().toInstant())
                    || moment.isAfter(certificate.getNotAfter().toInstant()))
        .map(certificate -> "its certificate was not valid at " + moment);
  }

  /** A message nobody signs: a fault of the exchange, or a call over mutual TLS. */
  private EvidenceLine unsigned(Map<String, String> fields) {
    String caller = fields.get("caller");
    boolean asSealed = "NONE".equals(fields.get("verdict"));
    String reason =
        caller == null
            ? "no signature, as journalled"
            : "no signature; called over TLS with a certificate of " + caller;
    return asSealed
        ? EvidenceLine.valid("-", folder + Parts.OCTETS, reason)
        : EvidenceLine.open("-", folder + Parts.OCTETS, "no signature");
  }
}
