package org.kontingent.hub.sandbox.departments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.PaperKind;
import org.kontingent.hub.sandbox.population.Population;

/** The population as departments search it: by paper, by first name, by neighbour. Immutable. */
final class FilesOnPeople {
  private final List<Child> children;
  private final Map<String, List<Child>> byPaper = new HashMap<>();
  private final Map<String, List<Child>> byFirstName = new HashMap<>();

  FilesOnPeople(Population population) {
    this.children = population.children();
    for (Child child : children) {
      for (Paper paper : child.papers()) {
        file(byPaper, paperKey(paper.kind().code(), paper.series(), paper.number()), child);
      }
      file(byFirstName, Spelling.key(child.name().first()), child);
    }
  }

  /** Whoever holds or held this paper. */
  List<Child> byPaper(String kindCode, String series, String number) {
    return byPaper.getOrDefault(paperKey(kindCode, series, number), List.of());
  }

  List<Child> byPaper(PaperKind kind, String series, String number) {
    return byPaper(kind.code(), series, number);
  }

  /** Whoever is called so today and was born that day. */
  List<Child> byPerson(FullName name, LocalDate birthDate) {
    return byFirstName(
        name.first(), child -> isCalled(child.name(), name) && child.birthDate().equals(birthDate));
  }

  List<Child> byFirstName(String first, Predicate<Child> filter) {
    return byFirstName.getOrDefault(Spelling.key(first), List.of()).stream()
        .filter(filter)
        .toList();
  }

  /** The next child of the population that fits; there must be one. */
  Child another(Child child, Predicate<Child> filter) {
    int place = children.indexOf(child);
    for (int i = 1; i < children.size(); i++) {
      Child other = children.get((place + i) % children.size());
      if (filter.test(other) && !other.name().equals(child.name())) {
        return other;
      }
    }
    throw new IllegalStateException("nobody else lives here");
  }

  static boolean isCalled(FullName onFile, FullName asked) {
    return Spelling.same(onFile.surname(), asked.surname())
        && Spelling.same(onFile.first(), asked.first())
        && Spelling.sameIfBoth(onFile.patronymic(), asked.patronymic());
  }

  private static String paperKey(String kindCode, String series, String number) {
    return kindCode + "|" + Spelling.key(series) + "|" + Spelling.key(number);
  }

  private static void file(Map<String, List<Child>> index, String key, Child child) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
  }
}
