package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.testing.TestDatabase;

/**
 * The same claims and corrections in any order, with merges and un-merges between them that are
 * taken back, before and after values are chosen and locked, end in the same children, golden
 * values and conflicts.
 */
abstract class MatchingOrderContract extends RegistryStage {
  private static final OperatorOrder ORDER = new OperatorOrder("steward-1", "проверка порядка");
  private static final Comparator<SourceKey> BY_TEXT = Comparator.comparing(Object::toString);
  private static final Instant NOON = Instant.parse("2025-08-20T09:00:00Z");

  /** What one school says at one time. */
  record Said(SourceKey key, Children.Facts facts, Instant at) {}

  private int chosen;

  @Test
  void anyOrderEndsInTheSameChildren() {
    for (int seed = 1; seed <= 3; seed++) {
      List<Said> history = history(new Random(seed));
      Map<String, String> plain = ending(history, null);
      assertThat(plain).as("something is joined").hasSizeLessThan(history.size());
      for (int order = 0; order < 3; order++) {
        List<Said> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(100L * seed + order));
        Random meddling = order == 2 ? new Random(seed) : null;
        assertThat(ending(shuffled, meddling))
            .as("seed %d, order %d", seed, order)
            .isEqualTo(plain);
      }
    }
    assertThat(chosen).as("something is chosen").isPositive();
  }

  /** By the keys of a child: what is known of it. */
  private Map<String, String> ending(List<Said> history, Random meddling) {
    RegistryUnderTest before = registry;
    try (TestDatabase fresh = open();
        RegistryUnderTest other = new RegistryUnderTest(fresh, Map.of())) {
      registry = other;
      List<Decided> decisions = new ArrayList<>();
      for (Said said : history) {
        registry.clock().advance(Duration.ofMillis(5));
        registry.get(RegisterConsent.class).register(consent(said.key()));
        upsert(claim(said.key(), said.facts().build(), said.at()));
        if (meddling != null && meddling.nextInt(3) == 0) {
          meddle(history, said, meddling, decisions);
        }
      }
      takeBack(decisions);
      chosen += decideValues(history);
      if (meddling != null) {
        List<Decided> more = new ArrayList<>();
        history.forEach(said -> meddle(history, said, meddling, more));
        assertThat(more).isNotEmpty();
        takeBack(more);
      }
      Map<String, String> children = new TreeMap<>();
      for (Said said : history) {
        PupilView view = read(new PupilReference.BySourceKey(said.key()));
        children.put(
            new TreeSet<>(view.sourceKeys().stream().map(Object::toString).toList()).toString(),
            told(view));
      }
      return children;
    } finally {
      registry = before;
    }
  }

  private void takeBack(List<Decided> decisions) {
    Collections.shuffle(decisions, new Random(5));
    decisions.forEach(made -> registry.get(DecideIdentity.class).takeBack(made.decision(), ORDER));
  }

  /** Of every child the least of the values contended about is chosen, or the greatest locked. */
  private int decideValues(List<Said> history) {
    ReadConflicts conflicts = registry.get(ReadConflicts.class);
    DecideValues decide = registry.get(DecideValues.class);
    int decided = 0;
    for (SourceKey key : history.stream().map(Said::key).distinct().sorted(BY_TEXT).toList()) {
      RegionalId pupil = read(new PupilReference.BySourceKey(key)).regionalId();
      for (OpenConflict open :
          conflicts.open(new OpenConflict.Wanted(null, null, pupil, false), null, 20)) {
        ToldValues told = conflicts.explain(open.id()).values();
        if (told == null) {
          continue;
        }
        registry.clock().advance(Duration.ofMillis(5));
        List<ToldValues.Told> values =
            told.values().stream()
                .filter(value -> value.ifChosen() != null)
                .sorted(Comparator.comparing(ToldValues.Told::value))
                .toList();
        if (decided++ % 2 == 0) {
          decide.choose(open.id(), values.get(0).record(), told.seen(), ORDER);
        } else {
          LocalDate until = LocalDate.ofInstant(registry.clock().instant(), ZoneOffset.UTC);
          decide.lock(
              pupil,
              told.field(),
              values.get(values.size() - 1).record(),
              told.seen(),
              until.plusDays(90),
              ORDER);
        }
      }
    }
    return decided;
  }

  private void meddle(List<Said> history, Said said, Random random, List<Decided> decisions) {
    DecideIdentity decide = registry.get(DecideIdentity.class);
    PupilView one = read(new PupilReference.BySourceKey(said.key()));
    try {
      SourceKey any = history.get(random.nextInt(history.size())).key();
      PupilView other = read(new PupilReference.BySourceKey(any));
      decisions.add(
          switch (random.nextInt(3)) {
            case 0 -> decide.notSame(one.regionalId(), other.regionalId(), ORDER);
            case 1 -> decide.unlink(said.key(), ORDER);
            default -> decide.merge(one.regionalId(), other.regionalId(), ORDER);
          });
    } catch (RegistryRefusal | java.util.NoSuchElementException nothingToDecide) {
      // That key did not come yet, or both are one already.
      assertThat(nothingToDecide).isNotNull();
    }
  }

  static String told(PupilView view) {
    GoldenRecord golden = view.golden();
    return String.join(
        "|",
        golden.name().value().surname(),
        golden.name().value().first(),
        String.valueOf(golden.name().value().patronymic()),
        String.valueOf(golden.name().provenance().decided()),
        golden.birthDate().value().toString(),
        golden.snils() == null ? "-" : golden.snils().value().digits(),
        String.valueOf(golden.documents().size()),
        view.openConflicts().stream().map(open -> open.type() + open.field()).sorted().toList()
            + "");
  }

  /** A few families with twins, each child at up to three schools, with slips and corrections. */
  static List<Said> history(Random random) {
    List<Said> history = new ArrayList<>();
    for (int family = 0; family < 5; family++) {
      String house = newId();
      String[] girls =
          random.nextInt(3) == 0 ? new String[] {"Анна", "Вера"} : new String[] {"Дарья"};
      for (String girl : girls) {
        String child = newId();
        int schools = 1 + random.nextInt(3);
        for (int school = 0; school < schools; school++) {
          SourceKey key = new SourceKey("RO61SCH0" + (school + 1), child);
          int claims = 1 + random.nextInt(2);
          for (int claim = 0; claim < claims; claim++) {
            Instant at = NOON.plusSeconds(60L * history.size());
            history.add(new Said(key, slipped(random, house, child, girl), at));
          }
        }
      }
    }
    return history;
  }

  private static Children.Facts slipped(Random random, String house, String child, String girl) {
    String surname = random.nextInt(6) == 0 ? surnameOf(house).replace('о', 'а') : surnameOf(house);
    Children.Facts facts =
        girlWith(house)
            .name(name(surname, girl, random.nextInt(4) == 0 ? null : "Игоревна"))
            .documents(certificate("II-АН", "%06d".formatted(numberOf(child))));
    if (random.nextInt(3) == 0) {
      facts.snils(snilsOf(child));
    }
    if (random.nextInt(3) == 0) {
      facts.documents();
    }
    if (random.nextInt(4) == 0) {
      facts.parents(mother(surnameOf(house), "Мария", null));
    }
    return facts;
  }
}
