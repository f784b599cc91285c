package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;

/** Tells what sources say of one field, and what choosing each would do: pure. */
final class ValueReading {
  private static final DecisionId SUPPOSED = new DecisionId(new UUID(Long.MAX_VALUE, -1));

  private static final Set<String> NO_PART_OF_THE_VALUE = Set.of("state", "provenance");

  private ValueReading() {}

  static ToldValues of(RegionalId pupil, ValueField field, Basis basis) {
    return of(pupil, basis.choices().of(field), basis);
  }

  /** Stands for the records that contend; tells nothing of what they say. */
  static String token(Choice<?> choice) {
    return Sha256.hex(
            choice.form().field()
                + choice.contending().stream()
                    .map(candidate -> candidate.record().id().toString())
                    .sorted()
                    .collect(Collectors.joining("|", "|", "")))
        .substring(0, 16);
  }

  private static <T> ToldValues of(RegionalId pupil, Choice<T> choice, Basis basis) {
    Computed now = basis.compute();
    Set<UUID> contending =
        choice.contending().stream().map(c -> c.record().id()).collect(Collectors.toSet());
    Map<String, Integer> groups = new HashMap<>();
    Map<Integer, ToldValues.IfChosen> ifChosen = new HashMap<>();
    List<ToldValues.Told> told = new ArrayList<>();
    for (Choice.Candidate<T> candidate : choice.candidates()) {
      int group =
          groups.computeIfAbsent(
              choice.form().form().apply(candidate.value()), form -> groups.size() + 1);
      boolean choosable = isChoosable(choice, candidate);
      if (choosable) {
        ifChosen.computeIfAbsent(
            group, one -> difference(now, basis.deciding(supposed(choice, candidate)).compute()));
      }
      SourceRecord record = candidate.record();
      told.add(
          new ToldValues.Told(
              record.id(),
              group,
              choice.form().text().apply(candidate.value()),
              record.role(),
              record.system(),
              record.provenance().eventTime(),
              record.asOf(),
              told.isEmpty(),
              contending.contains(record.id()),
              choosable ? ifChosen.get(group) : null));
    }
    return new ToldValues(
        pupil,
        choice.form().field(),
        token(choice),
        choice.ruling().map(Ruling::as).orElse(null),
        choice.ruling().map(Ruling::until).orElse(null),
        told);
  }

  /** True if its value is one of those contended about, and it rests on no annulled act. */
  static <T> boolean isChoosable(Choice<T> choice, Choice.Candidate<T> candidate) {
    String form = choice.form().form().apply(candidate.value());
    return !candidate.weak()
        && choice.contending().stream()
            .anyMatch(c -> !c.weak() && choice.form().form().apply(c.value()).equals(form));
  }

  private static <T> StoredDecision supposed(Choice<T> choice, Choice.Candidate<T> candidate) {
    return new StoredDecision(
        SUPPOSED,
        DecisionKind.CHOOSE_VALUE,
        Set.of(),
        Set.of(),
        "",
        "",
        Instant.EPOCH,
        null,
        candidate.record().id(),
        new StoredDecision.About(choice.form().field(), choice.fingerprint(SUPPOSED), null, null));
  }

  private static ToldValues.IfChosen difference(Computed before, Computed after) {
    return new ToldValues.IfChosen(
        fields(before.golden(), after.golden()),
        after.identityState(),
        newOnes(before, after),
        newOnes(after, before));
  }

  private static List<ConflictType> newOnes(Computed before, Computed after) {
    Set<String> known =
        before.conflicts().stream().map(FoundConflict::name).collect(Collectors.toSet());
    return after.conflicts().stream()
        .filter(found -> !known.contains(found.name()))
        .map(FoundConflict::type)
        .distinct()
        .toList();
  }

  /** What would say something else; where it is from is no difference. */
  private static List<String> fields(GoldenRecord before, GoldenRecord after) {
    Map<String, String> now = values(before);
    Map<String, String> then = values(after);
    return now.keySet().stream().filter(field -> !now.get(field).equals(then.get(field))).toList();
  }

  private static Map<String, String> values(GoldenRecord golden) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", golden.name());
    parts.put("formerNames", golden.formerNames());
    parts.put("birthDate", golden.birthDate());
    parts.put("birthPlace", golden.birthPlace());
    parts.put("gender", golden.gender());
    parts.put("snils", golden.snils());
    parts.put("citizenships", golden.citizenships());
    parts.put("addresses", golden.addresses());
    Map<String, String> values = new LinkedHashMap<>();
    parts.forEach(
        (field, value) -> values.put(field, CanonicalJson.write(value, NO_PART_OF_THE_VALUE)));
    return values;
  }
}
