package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.BIRTH_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.MIGRATION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.PENSION_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.FormerName;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.ValueField;

/** Chooses name, birth date, birth place and gender (registry.md 6.4, first two rows). */
final class GoldenPerson {
  static final List<SourceRole> BIRTH_DATA =
      List.of(BIRTH_REGISTRY, MIGRATION_REGISTRY, PENSION_REGISTRY, SCHOOL);

  private static final FieldForm<PersonName> NAME =
      new FieldForm<>(
          ValueField.NAME, r -> r.facts().name(), GoldenPerson::form, GoldenPerson::text);
  private static final FieldForm<ImpreciseDate> BIRTH_DATE =
      new FieldForm<>(
          ValueField.BIRTH_DATE,
          r -> r.facts().birthDate(),
          ImpreciseDate::toString,
          ImpreciseDate::toString);
  private static final FieldForm<String> BIRTH_PLACE =
      new FieldForm<>(
          ValueField.BIRTH_PLACE,
          r -> r.facts().birthPlace(),
          place -> String.valueOf(NameForm.key(place)),
          place -> place);
  private static final FieldForm<Gender> GENDER =
      new FieldForm<>(ValueField.GENDER, r -> r.facts().gender(), Gender::name, Gender::name);

  private GoldenPerson() {}

  /**
   * The newest name by event time among acts and valid passports, then the pension registry's, then
   * a claim. An older act's name is a former name, not a contradiction. What the migration registry
   * says beside any other paper is no proof against others; it is taken where nobody says another.
   */
  static Choice<PersonName> name(Evidence evidence) {
    List<SourceRecord> proofs = new ArrayList<>(evidence.found(BIRTH_REGISTRY));
    evidence.found(MIGRATION_REGISTRY).stream()
        .filter(r -> passportSince(r).isPresent())
        .forEach(proofs::add);
    proofs.removeIf(r -> r.facts().name() == null);
    proofs.sort(
        Comparator.comparing(evidence::isDiscredited)
            .thenComparing(GoldenPerson::nameSince, Comparator.reverseOrder())
            .thenComparing(SourceRecord.NEWEST_FIRST));

    List<Choice.Candidate<PersonName>> candidates = new ArrayList<>();
    boolean proven = false;
    for (SourceRecord proof : proofs) {
      boolean discredited = evidence.isDiscredited(proof);
      if (discredited || !proven) {
        candidates.add(new Choice.Candidate<>(proof.facts().name(), proof, discredited));
      }
      proven |= !discredited;
    }
    for (SourceRole role : List.of(PENSION_REGISTRY, SCHOOL)) {
      for (SourceRecord record : evidence.found(role)) {
        if (record.facts().name() != null && !isOutdated(record, proofs)) {
          candidates.add(new Choice.Candidate<>(record.facts().name(), record, false));
        }
      }
    }
    if (candidates.isEmpty()) {
      evidence.found(MIGRATION_REGISTRY).stream()
          .filter(r -> r.facts().name() != null)
          .forEach(r -> candidates.add(new Choice.Candidate<>(r.facts().name(), r, false)));
    }
    return Choice.ordered(NAME, candidates, NameForm::same);
  }

  /**
   * Names of earlier acts and passports, and those that acts say they ended; the latest first. Told
   * only of acts that stand.
   */
  static List<Valued<FormerName>> formerNames(Evidence evidence, Valued<PersonName> current) {
    if (current == null) {
      return List.of();
    }
    List<SourceRecord> acts =
        evidence.found(BIRTH_REGISTRY).stream()
            .filter(r -> r.facts().name() != null && !evidence.isDiscredited(r))
            .sorted(
                Comparator.comparing(GoldenPerson::nameSince, Comparator.reverseOrder())
                    .thenComparing(SourceRecord.NEWEST_FIRST))
            .toList();
    List<Valued<FormerName>> former = new ArrayList<>();
    LocalDate until = null;
    for (SourceRecord act : acts) {
      addFormer(former, current, act.facts().name(), until, act);
      until = act.notice() == null || act.notice().act() == null ? null : act.notice().act().date();
      if (act.notice() != null && !act.isAdoption() && act.notice().about().name() != null) {
        addFormer(former, current, act.notice().about().name(), until, act);
      }
    }
    return List.copyOf(former);
  }

  private static void addFormer(
      List<Valued<FormerName>> former,
      Valued<PersonName> current,
      PersonName name,
      LocalDate until,
      SourceRecord act) {
    if (!NameForm.same(name, current.value())
        && former.stream().noneMatch(f -> NameForm.same(name, f.value().name()))) {
      former.add(new Valued<>(new FormerName(name, until), ValueState.VERIFIED, act.provenance()));
    }
  }

  /**
   * The pension registry says what a newer act ended by name: it has not heard of it yet, which is
   * no contradiction.
   */
  private static boolean isOutdated(SourceRecord record, List<SourceRecord> proofs) {
    return record.role() == PENSION_REGISTRY
        && proofs.stream()
            .filter(proof -> proof.notice() != null && proof.notice().about().name() != null)
            .filter(proof -> !NameForm.same(proof.facts().name(), record.facts().name()))
            .filter(proof -> record.asOf().isBefore(proof.asOf()))
            .anyMatch(proof -> NameForm.same(proof.notice().about().name(), record.facts().name()));
  }

  /**
   * The birth date by role. An imprecise date of a higher role keeps the first precise one below
   * that is consistent with it; a precise one is never replaced by an imprecise one from below.
   */
  static Choice<ImpreciseDate> birthDate(Evidence evidence) {
    Choice<ImpreciseDate> byRole =
        Choice.byRole(BIRTH_DATE, evidence, BIRTH_DATA, ImpreciseDate::consistentWith);
    Optional<Choice.Candidate<ImpreciseDate>> top = byRole.winner();
    if (top.isEmpty() || top.get().value().precise().isPresent()) {
      return byRole;
    }
    Optional<Choice.Candidate<ImpreciseDate>> precise =
        byRole.candidates().stream()
            .filter(c -> c.value().precise().isPresent())
            .filter(c -> c.value().consistentWith(top.get().value()))
            .findFirst();
    if (precise.isEmpty()) {
      return byRole;
    }
    List<Choice.Candidate<ImpreciseDate>> reordered = new ArrayList<>();
    reordered.add(precise.get());
    byRole.candidates().stream().filter(c -> !c.equals(precise.get())).forEach(reordered::add);
    return Choice.ordered(BIRTH_DATE, reordered, ImpreciseDate::consistentWith);
  }

  static Choice<String> birthPlace(Evidence evidence) {
    return Choice.byRole(BIRTH_PLACE, evidence, BIRTH_DATA, (one, other) -> true);
  }

  static Choice<Gender> gender(Evidence evidence) {
    return Choice.byRole(GENDER, evidence, BIRTH_DATA, Objects::equals);
  }

  private static String form(PersonName name) {
    return String.join(
        "|",
        String.valueOf(NameForm.key(name.surname())),
        String.valueOf(NameForm.key(name.first())),
        String.valueOf(NameForm.key(name.patronymic())),
        name.patronymicState().name());
  }

  static String text(PersonName name) {
    StringBuilder text = new StringBuilder();
    for (String part : new String[] {name.surname(), name.first(), name.patronymic()}) {
      if (part != null) {
        text.append(text.isEmpty() ? "" : " ").append(part);
      }
    }
    if (name.patronymicState() == PatronymicState.ABSENT_BY_LAW) {
      text.append(" (—)");
    }
    return text.toString();
  }

  /** Since when a valid passport of this record proves its name, if there is one. */
  private static Optional<Instant> passportSince(SourceRecord record) {
    return record.facts().documents().stream()
        .filter(d -> d.type() == DocumentType.PASSPORT_RU && d.status() == DocumentStatus.VALID)
        .map(IdentityDocument::issueDate)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(GoldenPerson::startOf)
        .or(
            () ->
                record.facts().documents().stream()
                    .filter(d -> d.type() == DocumentType.PASSPORT_RU)
                    .filter(d -> d.status() == DocumentStatus.VALID)
                    .findFirst()
                    .map(d -> record.effectiveTime()));
  }

  /** A birth act proves the name at birth, whenever somebody looked at it. */
  private static Instant nameSince(SourceRecord proof) {
    if (proof.role() == MIGRATION_REGISTRY) {
      return passportSince(proof).orElseThrow();
    }
    if (proof.eventTime() != null) {
      return proof.eventTime();
    }
    BirthRecord act = proof.facts().birthRecord();
    if (act != null && act.state() == ActState.AMENDED && act.versionDate() != null) {
      return startOf(act.versionDate());
    }
    ImpreciseDate since = act != null && act.actDate() != null ? act.actDate() : null;
    if (since == null) {
      since = proof.facts().birthDate();
    }
    return since == null
        ? Instant.MIN
        : startOf(
            LocalDate.of(
                since.year(),
                since.month() == null ? 1 : since.month(),
                since.day() == null ? 1 : since.day()));
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
