package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.SourceRole.BIRTH_REGISTRY;
import static org.kontingent.hub.registry.SourceRole.SCHOOL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.ValueField;

/**
 * Gathers representatives: what acts say, then claims; nobody is ever dropped. Two mothers, or two
 * fathers, are a contradiction; which of them is the one a person may choose, and the other stays.
 */
final class GoldenParents {
  private record Said(ParentFacts facts, SourceRecord record, boolean weak, DecidedAs decided) {
    Said(ParentFacts facts, SourceRecord record, boolean weak) {
      this(facts, record, weak, null);
    }

    Provenance provenance() {
      return decided == null ? record.provenance() : record.provenance().decided(decided);
    }

    boolean tellsAs(Said other) {
      return facts.equals(other.facts) && record.equals(other.record);
    }

    ValueState state() {
      if (weak) {
        return ValueState.CONTRADICTED;
      }
      return record.isClaim() ? ValueState.CLAIMED : ValueState.VERIFIED;
    }
  }

  /** Representatives and what is wrong with them. */
  record Gathered(List<GoldenParent> golden, List<FoundConflict> conflicts) {}

  private static final List<SourceRole> ROLES = List.of(BIRTH_REGISTRY, SCHOOL);

  private static final Map<ParentKind, FieldForm<ParentFacts>> FORMS =
      Map.of(
          ParentKind.MOTHER, form(ValueField.MOTHER, ParentKind.MOTHER),
          ParentKind.FATHER, form(ValueField.FATHER, ParentKind.FATHER));

  private GoldenParents() {}

  /** Surnames change: by first name and patronymic a person tells who it is. */
  private static FieldForm<ParentFacts> form(ValueField field, ParentKind kind) {
    return new FieldForm<>(
        field,
        record ->
            record.facts().parents().stream()
                .filter(parent -> parent.kind() == kind)
                .findFirst()
                .orElse(null),
        parent ->
            NameForm.key(parent.name().first()) + "|" + NameForm.key(parent.name().patronymic()),
        parent -> GoldenPerson.text(parent.name()));
  }

  /** Who is the mother, or the father, by what sources say. */
  static Choice<ParentFacts> of(Evidence evidence, ParentKind kind) {
    return Choice.byRole(FORMS.get(kind), evidence, ROLES, GoldenParents::isSamePerson);
  }

  static Gathered of(Evidence evidence, Choices choices) {
    Map<ParentKind, Choice<ParentFacts>> chosen =
        Map.of(ParentKind.MOTHER, choices.mother(), ParentKind.FATHER, choices.father());
    List<List<Said>> people = people(evidence);
    chosen.values().forEach(choice -> putFirst(choice, people));
    List<FoundConflict> conflicts = new ArrayList<>();
    List<GoldenParent> golden = new ArrayList<>();
    for (List<Said> person : people) {
      Said first = person.get(0);
      List<List<Said>> rivals = rivals(person, people);
      golden.add(merged(person, !rivals.isEmpty() && !isFirst(person, people)));
      if (!rivals.isEmpty() && isFirst(person, people)) {
        List<ContendingValue> values = new ArrayList<>(List.of(contending(first)));
        rivals.forEach(rival -> values.add(contending(rival.get(0))));
        conflicts.add(
            FoundConflict.of(ConflictType.PARENT_LINK_DIFF, field(first.facts().kind()), values)
                .decided(settling(chosen.get(first.facts().kind()))));
      } else if (rivals.isEmpty()) {
        changedSurname(person, settling(chosen.get(first.facts().kind())), conflicts);
      }
    }
    golden.sort(
        Comparator.comparing(GoldenParent::kind)
            .thenComparing(p -> p.name().state() == ValueState.CONTRADICTED));
    return new Gathered(golden, conflicts);
  }

  /** Whom a person chose goes before all others of the kind. */
  private static void putFirst(Choice<ParentFacts> choice, List<List<Said>> people) {
    choice
        .ruling()
        .ifPresent(
            ruling -> {
              Choice.Candidate<ParentFacts> winner = choice.winner().orElseThrow();
              Said said = new Said(winner.value(), winner.record(), false, ruling.as());
              List<Said> person = new ArrayList<>(List.of(said));
              people.stream()
                  .filter(other -> isSamePerson(other.get(0).facts(), said.facts()))
                  .findFirst()
                  .ifPresent(
                      same -> {
                        people.remove(same);
                        same.stream().filter(one -> !one.tellsAs(said)).forEach(person::add);
                      });
              people.add(0, person);
            });
  }

  /**
   * The decision that settles who it is; null while nobody has decided on what is told now, and for
   * a kind nobody decides about.
   */
  private static DecisionId settling(Choice<ParentFacts> choice) {
    return Optional.ofNullable(choice)
        .flatMap(Choice::ruling)
        .filter(Ruling::asSeen)
        .map(Ruling::decision)
        .orElse(null);
  }

  private static List<List<Said>> people(Evidence evidence) {
    List<List<Said>> people = new ArrayList<>();
    for (Said said : inOrder(evidence)) {
      people.stream()
          .filter(person -> isSamePerson(person.get(0).facts(), said.facts()))
          .findFirst()
          .orElseGet(
              () -> {
                List<Said> person = new ArrayList<>();
                people.add(person);
                return person;
              })
          .add(said);
    }
    return people;
  }

  private static List<Said> inOrder(Evidence evidence) {
    List<Said> all = new ArrayList<>();
    for (SourceRole role : ROLES) {
      for (SourceRecord record : evidence.found(role)) {
        for (ParentFacts parent : record.facts().parents()) {
          all.add(new Said(parent, record, evidence.isDiscredited(record)));
        }
      }
    }
    all.sort(Comparator.comparing(Said::weak));
    return all;
  }

  private static boolean isSamePerson(ParentFacts one, ParentFacts other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    if (one.snils() != null && one.snils().equals(other.snils())) {
      return true;
    }
    PersonName a = one.name();
    PersonName b = other.name();
    boolean patronymicsAgree =
        a.patronymicState() != PatronymicState.PRESENT
            || b.patronymicState() != PatronymicState.PRESENT
            || NameForm.samePart(a.patronymic(), b.patronymic());
    boolean datesAgree =
        one.birthDate() == null
            || other.birthDate() == null
            || one.birthDate().consistentWith(other.birthDate());
    return Objects.equals(NameForm.key(a.first()), NameForm.key(b.first()))
        && patronymicsAgree
        && datesAgree;
  }

  private static boolean isFirst(List<Said> person, List<List<Said>> people) {
    return people.stream().filter(p -> kind(p) == kind(person)).findFirst().orElseThrow() == person;
  }

  /** Others in a place that only one person can have. */
  private static List<List<Said>> rivals(List<Said> person, List<List<Said>> people) {
    ParentKind kind = kind(person);
    return kind != ParentKind.MOTHER && kind != ParentKind.FATHER
        ? List.of()
        : people.stream().filter(other -> other != person && kind(other) == kind).toList();
  }

  private static void changedSurname(
      List<Said> person, DecisionId decision, List<FoundConflict> conflicts) {
    Said first = person.get(0);
    List<ContendingValue> values = new ArrayList<>(List.of(contending(first)));
    person.stream()
        .filter(said -> !NameForm.same(first.facts().name(), said.facts().name()))
        .forEach(said -> values.add(contending(said)));
    if (values.size() > 1) {
      conflicts.add(
          new FoundConflict(
                  ConflictType.PARENT_LINK_DIFF,
                  ConflictSeverity.INFO,
                  field(first.facts().kind()),
                  List.of(),
                  values)
              .decided(decision));
    }
  }

  private static GoldenParent merged(List<Said> person, boolean contradicted) {
    Map<String, Valued<Citizenship>> citizenships = new LinkedHashMap<>();
    Map<String, Valued<IdentityDocument>> documents = new LinkedHashMap<>();
    for (Said said : person) {
      for (Citizenship one : said.facts().citizenships()) {
        citizenships.computeIfAbsent(one.country(), c -> valued(one, said, contradicted));
      }
      for (IdentityDocument one : said.facts().documents()) {
        documents.computeIfAbsent(
            DocumentForm.key(one), d -> valued(DocumentForm.repaired(one), said, contradicted));
      }
    }
    return new GoldenParent(
        kind(person),
        first(person, ParentFacts::name, contradicted),
        first(person, ParentFacts::birthDate, contradicted),
        first(person, ParentFacts::gender, contradicted),
        first(person, ParentFacts::snils, contradicted),
        List.copyOf(citizenships.values()),
        List.copyOf(documents.values()));
  }

  private static <T> Valued<T> first(
      List<Said> person, Function<ParentFacts, T> field, boolean contradicted) {
    return person.stream()
        .filter(said -> field.apply(said.facts()) != null)
        .findFirst()
        .map(said -> valued(field.apply(said.facts()), said, contradicted))
        .orElse(null);
  }

  private static <T> Valued<T> valued(T value, Said said, boolean contradicted) {
    return new Valued<>(
        value, contradicted ? ValueState.CONTRADICTED : said.state(), said.provenance());
  }

  private static ContendingValue contending(Said said) {
    return new ContendingValue(GoldenPerson.text(said.facts().name()), said.record().provenance());
  }

  private static ParentKind kind(List<Said> person) {
    return person.get(0).facts().kind();
  }

  private static String field(ParentKind kind) {
    return "parents." + kind.name().toLowerCase(Locale.ROOT);
  }
}
