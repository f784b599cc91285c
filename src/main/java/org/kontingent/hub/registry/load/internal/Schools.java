package org.kontingent.hub.registry.load.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.internal.NameForm;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.OrganisationRow;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.internal.OrganisationRules;
import org.kontingent.hub.registry.school.internal.OrganisationStore;

/**
 * Which organisation each {@code school_id} is: the one its row names by id, INN with KPP, or OGRN;
 * else one registered by what the row says; without a row, the one whose id or OGRN it is itself.
 */
final class Schools implements FeedFiles.OrganisationVisitor {
  /** Hears what is wrong with rows of organisations. */
  interface Told {
    void problem(int line, String field, LoadProblem why);
  }

  private final KnownSchools known;
  private final SchoolPlan plan;
  private final Told told;
  private final OrganisationReading reading;
  private final Map<String, School> byName = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<OrganisationId, School> byId = new HashMap<>();
  private final Map<OrganisationStore.Key, School> byNewKey = new HashMap<>();
  private int at;

  Schools(KnownSchools known, SchoolPlan plan, Told told) {
    this.known = known;
    this.plan = plan;
    this.told = told;
    this.reading = new OrganisationReading(this::found, plan.today());
  }

  /** Empty if nobody says which organisation it is. */
  Optional<School> school(String name) {
    School found = byName.get(name);
    if (found == null && !refused.contains(name)) {
      found = itself(name).map(this::school).orElse(null);
      if (found == null) {
        refused.add(name);
      } else {
        byName.put(name, found);
      }
    }
    return Optional.ofNullable(found);
  }

  @Override
  public void row(int line, OrganisationRow row) {
    at = line;
    String name = NameForm.tidy(row.schoolId());
    if (name == null) {
      found("school_id", LoadProblem.ID_MISSING);
    } else if (byName.containsKey(name) || refused.contains(name)) {
      found("school_id", LoadProblem.ID_TWICE);
    } else {
      School school = school(name, row);
      if (school == null) {
        refused.add(name);
      } else {
        byName.put(name, school);
      }
    }
  }

  @Override
  public void problem(int line, String field, LoadProblem why) {
    told.problem(line, field, why);
  }

  private void found(String field, LoadProblem why) {
    told.problem(at, field, why);
  }

  private School school(String name, OrganisationRow row) {
    String id = NameForm.tidy(row.organisationId());
    if (id != null) {
      Optional<School> registered = organisationId(id).flatMap(known::find).map(this::school);
      if (registered.isEmpty()) {
        found("organisation_id", LoadProblem.ORGANISATION_NOT_REGISTERED);
      }
      return registered.orElse(null);
    }
    LegalFacts legal = reading.facts(row);
    School byKpp =
        legal.inn() == null || legal.kpp() == null
            ? null
            : with(
                OrganisationRules.innAndKpp(legal.inn(), legal.kpp()),
                known.withInnAndKpp(legal.inn(), legal.kpp()));
    if (byKpp != null) {
      return byKpp;
    }
    School byOgrn =
        legal.ogrn() == null
            ? null
            : with(OrganisationRules.ogrn(legal.ogrn()), known.withOgrn(legal.ogrn()));
    if (byOgrn != null) {
      if (byOgrn.isAnotherThan(legal)) {
        found("kpp", LoadProblem.ORGANISATION_CLASH);
        return null;
      }
      return byOgrn;
    }
    return reading.isEnough(legal) ? registered(name, legal) : null;
  }

  private School with(OrganisationStore.Key key, Optional<Organisation> registered) {
    School planned = byNewKey.get(key);
    return planned != null ? planned : registered.map(this::school).orElse(null);
  }

  private School registered(String name, LegalFacts legal) {
    Organisation organisation =
        new Organisation(
            new OrganisationId(plan.id(LoadIds.Of.ORGANISATION, name)),
            1,
            OrganisationState.ACTIVE,
            legal,
            EverydayFacts.NONE,
            plan.now(),
            plan.now());
    plan.register(organisation);
    School school = school(organisation);
    OrganisationRules.keysOf(legal).forEach(key -> byNewKey.put(key, school));
    return school;
  }

  private School school(Organisation organisation) {
    return byId.computeIfAbsent(
        organisation.id(), id -> new School(organisation, known.programmesOf(id)));
  }

  /** Some regions call schools by their OGRN, or by the registry's own ids. */
  private Optional<Organisation> itself(String name) {
    return Ogrn.isValid(name)
        ? known.withOgrn(new Ogrn(name))
        : organisationId(name).flatMap(known::find);
  }

  private static Optional<OrganisationId> organisationId(String text) {
    try {
      return text.length() == 36
          ? Optional.of(new OrganisationId(UUID.fromString(text)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
