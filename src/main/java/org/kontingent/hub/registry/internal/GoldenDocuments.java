package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.BIRTH_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.MIGRATION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.PENSION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;

/** Chooses the birth record and gathers the documents (registry.md 6.4, 2.2). */
final class GoldenDocuments {
  private static final List<SourceRole> CERTIFICATES =
      List.of(BIRTH_REGISTRY, MIGRATION_REGISTRY, PENSION_REGISTRY, SCHOOL);
  private static final List<SourceRole> OTHER_DOCUMENTS =
      List.of(MIGRATION_REGISTRY, BIRTH_REGISTRY, PENSION_REGISTRY, SCHOOL);

  private static final Comparator<Valued<IdentityDocument>> CURRENT_FIRST =
      Comparator.<Valued<IdentityDocument>, Enum<?>>comparing(
              d -> d.value().type(), Comparator.comparingInt(Enum::ordinal))
          .thenComparing(d -> d.value().status() != DocumentStatus.VALID)
          .thenComparing(
              d -> d.value().issueDate(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(d -> DocumentForm.key(d.value()));

  private GoldenDocuments() {}

  /**
   * The birth registry's newest record, else a claim, with all certificates ever seen of the act,
   * newest last. An annulled act stays visible, contradicted.
   */
  static Valued<BirthRecord> birthRecord(Evidence evidence, Contention contention) {
    List<SourceRecord> acts =
        evidence.found(BIRTH_REGISTRY).stream()
            .filter(r -> r.facts().birthRecord() != null)
            .sorted(Comparator.comparing(evidence::isDiscredited))
            .toList();
    Optional<SourceRecord> chosen =
        acts.stream()
            .findFirst()
            .or(
                () ->
                    evidence.found(SCHOOL).stream()
                        .filter(r -> r.facts().birthRecord() != null)
                        .findFirst());
    if (chosen.isEmpty()) {
      return null;
    }
    BirthRecord act = chosen.get().facts().birthRecord();
    ValueState state = chosen.get().isClaim() ? ValueState.CLAIMED : ValueState.VERIFIED;
    if (evidence.isDiscredited(chosen.get())
        || StrongKey.ofAct(act).stream().anyMatch(contention::isLost)) {
      state = ValueState.CONTRADICTED;
    }
    return new Valued<>(
        withCertificates(act, certificatesOf(act, acts)), state, chosen.get().provenance());
  }

  /** Blocking: the act of a chosen or former birth record is annulled, or of a still birth. */
  static Optional<FoundConflict> annulled(Evidence evidence) {
    List<ContendingValue> values =
        evidence.found(BIRTH_REGISTRY).stream()
            .filter(evidence::isDiscredited)
            .map(r -> new ContendingValue(actText(r.facts().birthRecord()), r.provenance()))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(FoundConflict.of(ConflictType.ACT_ANNULLED, "birthRecord", values));
  }

  /** Every document anybody names, once; the word of the role in charge describes it. */
  static List<Valued<IdentityDocument>> documents(Evidence evidence, Contention contention) {
    Map<String, Valued<IdentityDocument>> byKey = new LinkedHashMap<>();
    for (boolean discredited : new boolean[] {false, true}) {
      gather(evidence, contention, true, discredited, byKey);
      gather(evidence, contention, false, discredited, byKey);
    }
    return byKey.values().stream().sorted(CURRENT_FIRST).toList();
  }

  private static void gather(
      Evidence evidence,
      Contention contention,
      boolean certificates,
      boolean discredited,
      Map<String, Valued<IdentityDocument>> byKey) {
    for (SourceRole role : certificates ? CERTIFICATES : OTHER_DOCUMENTS) {
      for (SourceRecord record : evidence.found(role)) {
        if (evidence.isDiscredited(record) == discredited) {
          for (IdentityDocument document : StrongKey.documentsOf(record.facts())) {
            if (StrongKey.isCertificate(document) == certificates) {
              byKey.computeIfAbsent(
                  DocumentForm.key(document),
                  key -> valued(document, record, discredited, contention));
            }
          }
        }
      }
    }
  }

  private static Valued<IdentityDocument> valued(
      IdentityDocument document, SourceRecord record, boolean discredited, Contention contention) {
    ValueState state = record.isClaim() ? ValueState.CLAIMED : ValueState.VERIFIED;
    if (discredited || contention.isLost(StrongKey.of(document))) {
      state = ValueState.CONTRADICTED;
    }
    return new Valued<>(DocumentForm.repaired(document), state, record.provenance());
  }

  private static List<IdentityDocument> certificatesOf(BirthRecord act, List<SourceRecord> acts) {
    Map<String, IdentityDocument> byKey = new LinkedHashMap<>();
    act.certificates().forEach(c -> byKey.putIfAbsent(DocumentForm.key(c), c));
    for (SourceRecord record : acts) {
      BirthRecord other = record.facts().birthRecord();
      if (!Collections.disjoint(StrongKey.ofAct(act), StrongKey.ofAct(other))) {
        other.certificates().forEach(c -> byKey.putIfAbsent(DocumentForm.key(c), c));
      }
    }
    List<IdentityDocument> all = new ArrayList<>(byKey.values());
    all.sort(
        Comparator.comparing(
                IdentityDocument::issueDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DocumentForm::key));
    return all;
  }

  private static BirthRecord withCertificates(BirthRecord act, List<IdentityDocument> all) {
    return new BirthRecord(
        act.uid(),
        act.actNumber(),
        act.actDate(),
        act.officeCode(),
        act.officeName(),
        act.version(),
        act.versionDate(),
        act.state(),
        act.stateCode(),
        act.birthStatus(),
        all);
  }

  private static String actText(BirthRecord act) {
    return "%s %s %s"
        .formatted(act.uid() == null ? act.actNumber() : act.uid(), act.state(), act.birthStatus());
  }
}
