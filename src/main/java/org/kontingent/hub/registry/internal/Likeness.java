package org.kontingent.hub.registry.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.locator.Sought;

/**
 * By which rule of registry.md 6.3 a child fits what is sought: pure, of one child. Whatever is
 * given besides the key must not contradict it; what the record leaves open contradicts nothing.
 */
enum Likeness {
  /** A key of the child's own: SNILS, act or certificate, other document (M2, M3, M4). */
  KEY(1.00),
  /** Names, date, gender and one more agreement; CONFIRMED only if it is one child's (M5). */
  AGREED(0.95),
  /** Names and date alone, or another surname with a parent the same (M6). */
  NAMED(0.70),
  /** One slip of one letter, or day and month swapped (M7). */
  SLIPPED(0.50);

  private final double confidence;

  Likeness(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }

  /** Empty if it is not the child sought. */
  static Optional<Likeness> of(Sought sought, Set<StrongKey> keys, GoldenRecord golden) {
    if (holdsKey(sought, keys, golden)) {
      return Optional.of(KEY);
    }
    if (!sought.isNamed()
        || golden.name() == null
        || golden.birthDate() == null
        || isOfOtherGender(sought, golden)) {
      return Optional.empty();
    }
    PersonName known = golden.name().value();
    boolean sameDate = sought.birthDate().equals(golden.birthDate().value());
    boolean sameName =
        NameForm.samePart(sought.name().surname(), known.surname())
            && NameForm.samePart(sought.name().first(), known.first())
            && !patronymicsDiffer(sought.name(), known);
    if (sameName && sameDate) {
      boolean agreed = !hasOtherNumber(sought, golden) && agreesFurther(sought, golden);
      return Optional.of(agreed ? AGREED : NAMED);
    }
    if (sameDate
        && NameForm.samePart(sought.name().first(), known.first())
        && !patronymicsDiffer(sought.name(), known)
        && sharesParent(sought, golden)) {
      return Optional.of(NAMED);
    }
    boolean slip =
        sameName
            ? isSwapped(sought.birthDate(), golden.birthDate().value())
            : sameDate && Slips.isOne(sought.name(), known);
    return slip ? Optional.of(SLIPPED) : Optional.empty();
  }

  private static boolean holdsKey(Sought sought, Set<StrongKey> keys, GoldenRecord golden) {
    Set<StrongKey> held = StrongKey.of(golden);
    if (Collections.disjoint(held, keys)) {
      return false;
    }
    boolean otherDate =
        sought.birthDate() != null
            && golden.birthDate() != null
            && !sought.birthDate().consistentWith(golden.birthDate().value());
    if (otherDate || isOfOtherGender(sought, golden)) {
      return false;
    }
    if (sought.name() == null || golden.name() == null) {
      return true;
    }
    PersonName known = golden.name().value();
    boolean first = fits(sought.name().first(), known.first());
    boolean surname = fits(sought.name().surname(), known.surname());
    boolean byAct =
        keys.stream()
            .filter(held::contains)
            .allMatch(
                key ->
                    key.kind() == StrongKey.Kind.ACT || key.kind() == StrongKey.Kind.CERTIFICATE);
    return byAct ? first : first || surname;
  }

  private static boolean fits(String given, String known) {
    return given == null || known == null || NameForm.samePart(given, known);
  }

  private static boolean isOfOtherGender(Sought sought, GoldenRecord golden) {
    return sought.gender() != null
        && golden.gender() != null
        && golden.gender().value() != sought.gender();
  }

  /** The number given is not the one a source vouches for: names alone then settle nothing. */
  private static boolean hasOtherNumber(Sought sought, GoldenRecord golden) {
    return sought.snils() != null
        && golden.snils() != null
        && golden.snils().state() == ValueState.VERIFIED
        && !golden.snils().value().equals(sought.snils());
  }

  private static boolean patronymicsDiffer(PersonName one, PersonName other) {
    return one.patronymicState() == PatronymicState.PRESENT
        && other.patronymicState() == PatronymicState.PRESENT
        && !NameForm.samePart(one.patronymic(), other.patronymic());
  }

  private static boolean agreesFurther(Sought sought, GoldenRecord golden) {
    return sharesParent(sought, golden)
        || (sought.organisation() != null
            && golden.studies().stream()
                .anyMatch(study -> study.value().organisation().equals(sought.organisation())));
  }

  private static boolean sharesParent(Sought sought, GoldenRecord golden) {
    for (PersonName given : sought.parents()) {
      for (GoldenParent known : golden.parents()) {
        if (isFull(given) && isFull(known.name().value())) {
          if (NameForm.same(given, known.name().value())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isFull(PersonName name) {
    return name.surname() != null && name.first() != null;
  }

  private static boolean isSwapped(ImpreciseDate one, ImpreciseDate other) {
    return other.day() != null
        && one.day() != null
        && one.year() == other.year()
        && one.day().equals(other.month())
        && one.month().equals(other.day());
  }

  /** The best of a list, as long as it is sure who is meant. */
  static boolean isCertain(List<Likeness> all) {
    return all.size() == 1 && (all.get(0) == KEY || all.get(0) == AGREED);
  }
}
