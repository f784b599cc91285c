package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.StrandRow;

/**
 * Source records as rows for matching. Of each claimant only the newest claim counts, what is
 * sealed is left out, and a record that says neither name nor number says nothing here.
 */
final class MatchRows {
  private MatchRows() {}

  /**
   * @param records all of one strand
   */
  static List<StrandRow> of(List<SourceRecord> records) {
    List<StrandRow> rows = new ArrayList<>();
    Set<String> claimants = new HashSet<>();
    List<SourceRecord> newest =
        records.stream().sorted(SourceRecord.NEWEST_FIRST).collect(Collectors.toList());
    Withdrawn withdrawn = Withdrawn.in(records);
    for (SourceRecord record : Sealing.visible(newest)) {
      boolean outdated =
          withdrawn.covers(record) || (record.isClaim() && !claimants.add(record.claimant()));
      if (!outdated && record.outcome() == SourceOutcome.FOUND && tellsWho(record.facts())) {
        addRows(record.id().toString(), record.role(), record.facts(), rows);
      }
    }
    return rows;
  }

  /** What a source says, on its own. */
  static List<StrandRow> of(SourceRole role, PupilFacts facts) {
    List<StrandRow> rows = new ArrayList<>();
    if (tellsWho(facts)) {
      addRows("", role, facts, rows);
    }
    return rows;
  }

  private static boolean tellsWho(PupilFacts facts) {
    return facts.name() != null || facts.snils() != null;
  }

  /** A row for each document: a row holds one. */
  private static void addRows(String id, SourceRole role, PupilFacts facts, List<StrandRow> rows) {
    List<IdentityDocument> documents = StrongKey.documentsOf(facts);
    Feed feed = feed(role);
    if (documents.isEmpty()) {
      rows.add(new StrandRow(feed, row(id + "/0", facts, null)));
    }
    for (int i = 0; i < documents.size(); i++) {
      rows.add(new StrandRow(feed, row(id + "/" + i, facts, documents.get(i))));
    }
  }

  private static Feed feed(SourceRole role) {
    return switch (role) {
      case BIRTH_REGISTRY -> Feed.BIRTH;
      case MIGRATION_REGISTRY -> Feed.MIGRATION;
      case PENSION_REGISTRY -> Feed.PENSION;
      case SCHOOL -> Feed.SCHOOL;
    };
  }

  private static FeedRow row(String id, PupilFacts facts, IdentityDocument document) {
    PersonName name = facts.name();
    BirthRecord act = facts.birthRecord();
    List<ParentFacts> parents = facts.parents();
    return new FeedRow(
        id,
        name == null ? null : name.surname(),
        name == null ? null : name.first(),
        name == null ? null : name.patronymic(),
        gender(facts.gender()),
        text(facts.birthDate()),
        facts.birthPlace(),
        facts.snils() == null ? null : facts.snils().digits(),
        document == null ? null : kind(document.type()),
        document == null ? null : document.series(),
        document == null ? null : document.number(),
        document == null ? null : text(document.issueDate()),
        act == null ? null : act.actNumber(),
        act == null ? null : text(act.actDate()),
        parents.isEmpty() ? null : fullName(parents.get(0).name()),
        parents.size() < 2 ? null : fullName(parents.get(1).name()),
        address(facts.addresses()),
        null);
  }

  /** As the feeds call it. */
  private static String kind(DocumentType type) {
    return switch (type) {
      case BIRTH_CERT_RU -> "Свидетельство о рождении";
      case PASSPORT_RU -> "Паспорт";
      case PASSPORT_FOREIGN -> "Иностранный паспорт";
      default -> type.name();
    };
  }

  private static String gender(Gender gender) {
    return gender == Gender.MALE ? "М" : gender == Gender.FEMALE ? "Ж" : null;
  }

  private static String fullName(PersonName name) {
    return Stream.of(name.surname(), name.first(), name.patronymic())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** That of registration, else any. */
  private static String address(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.text() != null)
        .min(Comparator.comparing(address -> address.kind() != AddressKind.REGISTRATION))
        .map(Address::text)
        .orElse(null);
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
