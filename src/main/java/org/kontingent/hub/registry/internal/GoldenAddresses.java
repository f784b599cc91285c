package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.MIGRATION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.ValueField;

/**
 * Chooses addresses of one kind: what the migration registry said when it looked last, else the
 * newest claim; ended periods of its earlier answers are kept (registry.md 6.4).
 */
final class GoldenAddresses {
  private static final Comparator<Address> OPEN_THEN_NEWEST =
      Comparator.<Address, Boolean>comparing(a -> a.to() != null)
          .thenComparing(Address::to, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(Address::from, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(address -> CanonicalJson.write(address));

  private static final Map<AddressKind, FieldForm<List<Address>>> FORMS =
      new EnumMap<>(AddressKind.class);

  static {
    for (AddressKind kind : AddressKind.values()) {
      FORMS.put(kind, form(kind));
    }
  }

  private GoldenAddresses() {}

  /** The current ones of the kind first, then ended periods. */
  static List<Valued<Address>> each(Choice<List<Address>> choice) {
    List<Valued<Address>> golden = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    choice
        .winner()
        .ifPresent(
            winner -> {
              for (Choice.Candidate<List<Address>> candidate : choice.candidates()) {
                boolean current = candidate.equals(winner);
                if (candidate.record().role() == winner.record().role()) {
                  Valued<List<Address>> whole = choice.valued(candidate);
                  candidate.value().stream()
                      .filter(address -> current || address.to() != null)
                      .filter(address -> seen.add(periodKey(address)))
                      .map(address -> new Valued<>(address, whole.state(), whole.provenance()))
                      .forEach(golden::add);
                }
              }
            });
    return List.copyOf(golden);
  }

  static Choice<List<Address>> of(Evidence evidence, AddressKind kind) {
    List<SourceRole> order =
        kind == AddressKind.ACTUAL ? List.of(SCHOOL) : List.of(MIGRATION_REGISTRY, SCHOOL);
    FieldForm<List<Address>> form = FORMS.get(kind);
    List<Choice.Candidate<List<Address>>> candidates = new ArrayList<>();
    for (SourceRole role : order) {
      evidence.found(role).stream()
          .sorted(
              Comparator.comparing(SourceRecord::asOf)
                  .reversed()
                  .thenComparing(SourceRecord.NEWEST_FIRST))
          .forEach(
              record -> {
                List<Address> said = form.said().apply(record);
                if (said != null) {
                  candidates.add(new Choice.Candidate<>(said, record, false));
                }
              });
    }
    return Choice.ordered(form, candidates, (one, other) -> same(one.get(0), other.get(0)));
  }

  private static FieldForm<List<Address>> form(AddressKind kind) {
    return new FieldForm<>(
        switch (kind) {
          case REGISTRATION -> ValueField.REGISTRATION;
          case STAY -> ValueField.STAY;
          case ACTUAL -> ValueField.ACTUAL;
        },
        record -> said(record, kind),
        addresses -> letters(text(addresses.get(0))),
        addresses -> text(addresses.get(0)));
  }

  /** The one of today first; null if there is none. */
  private static List<Address> said(SourceRecord record, AddressKind kind) {
    List<Address> said =
        record.facts().addresses().stream()
            .filter(address -> address.kind() == kind)
            .sorted(OPEN_THEN_NEWEST)
            .toList();
    return said.isEmpty() ? null : said;
  }

  private static boolean same(Address one, Address other) {
    if (one.fiasId() != null && one.fiasId().equalsIgnoreCase(other.fiasId())) {
      return true;
    }
    return letters(text(one)).equals(letters(text(other)));
  }

  private static String periodKey(Address address) {
    return letters(text(address)) + "|" + address.from() + "|" + address.to();
  }

  static String text(Address address) {
    if (address.text() != null) {
      return address.text();
    }
    List<String> parts = new ArrayList<>();
    for (String part :
        new String[] {
          address.postcode(),
          address.region(),
          address.district(),
          address.settlement(),
          address.street(),
          address.house(),
          address.building(),
          address.flat()
        }) {
      if (part != null) {
        parts.add(part);
      }
    }
    return String.join(", ", parts);
  }

  private static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
