package org.kontingent.hub.registry.load.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.load.LoadProblem;

/** Counts by name, as they are kept with a load. */
final class Tally {
  static final String CREATED = "created";
  static final String LINKED = "linked";
  static final String CONFIRMED = "confirmed";
  static final String QUEUED = "queued";
  static final String STRANGERS = "strangers";
  static final String ENROLMENTS = "enrolments";
  static final String STUDYING = "studying";
  static final String ORGANISATIONS = "organisations";
  static final String GROUPS = "groups";
  private static final String CONFLICT = "conflict.";
  private static final String PROBLEM = "problem.";

  private final Map<String, Long> counts;

  Tally(Map<String, Long> counts) {
    this.counts = new TreeMap<>(counts);
  }

  void add(LoadedChild child) {
    add(CREATED, 1);
    add(LINKED, child.records().size() - 1);
    add(CONFIRMED, child.computed().identityState() == IdentityState.CONFIRMED ? 1 : 0);
    add(ENROLMENTS, child.enrolments().size());
    add(STUDYING, child.enrolments().isEmpty() ? 0 : 1);
    for (ConflictView conflict : child.conflicts()) {
      add(CONFLICT + conflict.type(), 1);
    }
  }

  void add(NewSchools schools) {
    add(ORGANISATIONS, schools.organisations().size());
    add(GROUPS, schools.groups().size());
  }

  void set(String name, long value) {
    counts.put(name, value);
  }

  void set(LoadProblem problem, long value) {
    set(PROBLEM + problem, value);
  }

  private void add(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  long get(String name) {
    return counts.getOrDefault(name, 0L);
  }

  Map<String, Long> all() {
    return counts;
  }

  Map<ConflictType, Long> conflicts() {
    Map<ConflictType, Long> conflicts = new EnumMap<>(ConflictType.class);
    for (ConflictType type : ConflictType.values()) {
      if (get(CONFLICT + type) > 0) {
        conflicts.put(type, get(CONFLICT + type));
      }
    }
    return conflicts;
  }

  Map<LoadProblem, Long> problems(LoadProblem.Effect effect) {
    Map<LoadProblem, Long> problems = new EnumMap<>(LoadProblem.class);
    for (LoadProblem problem : LoadProblem.values()) {
      if (problem.effect() == effect && get(PROBLEM + problem) > 0) {
        problems.put(problem, get(PROBLEM + problem));
      }
    }
    return problems;
  }
}
