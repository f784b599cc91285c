package org.kontingent.hub.registry.school.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.Organisations;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolRole;
import org.kontingent.hub.registry.school.Succession;

/** {@link Organisations} over the stores. */
public final class OrganisationKeeping implements Organisations {
  private final Transactions transactions;
  private final OrganisationStore store;
  private final EnrolmentStore enrolments;
  private final EnrolmentWriting writing;
  private final OrderedIds ids;
  private final Clock clock;

  public OrganisationKeeping(
      Transactions transactions,
      OrganisationStore store,
      EnrolmentStore enrolments,
      EnrolmentWriting writing,
      OrderedIds ids,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.enrolments = enrolments;
    this.writing = writing;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public OrganisationId register(LegalFacts legal, EverydayFacts everyday, SchoolActor actor) {
    mustBeAuthority(actor);
    check(legal);
    OrganisationId id = new OrganisationId(ids.next());
    return transactions.call(
        () -> {
          Written written = Written.by(actor, clock);
          keep(
              new Organisation(
                  id, 1, OrganisationState.ACTIVE, legal, everyday, written.at(), written.at()),
              written);
          return id;
        });
  }

  @Override
  public Organisation correct(
      OrganisationId id,
      Long expectedVersion,
      LegalFacts legal,
      EverydayFacts everyday,
      SchoolActor actor) {
    if (legal != null) {
      mustBeAuthority(actor);
      check(legal);
    } else {
      EnrolmentWriting.mustActFor(actor, id);
    }
    return change(
        id,
        expectedVersion,
        actor,
        before ->
            new Organisation(
                id,
                before.version(),
                before.state(),
                legal == null ? before.legal() : legal,
                everyday,
                before.createdAt(),
                before.updatedAt()));
  }

  @Override
  public Organisation moveTo(OrganisationState state, OrganisationId id, SchoolActor actor) {
    mustBeAuthority(actor);
    return change(
        id,
        null,
        actor,
        before -> {
          if (before.state() == state) {
            return before;
          }
          if (before.state().isFinal()) {
            throw forbidden("the organisation is closed for good");
          }
          if (state.isFinal() && enrolments.countFrom(id, writing.today()) > 0) {
            throw forbidden("pupils are enrolled there: move them or end their enrolments first");
          }
          return new Organisation(
              id,
              before.version(),
              state,
              before.legal(),
              before.everyday(),
              before.createdAt(),
              before.updatedAt());
        });
  }

  @Override
  public void succeed(Succession succession, SchoolActor actor) {
    mustBeAuthority(actor);
    if (succession.predecessor().equals(succession.successor())) {
      throw forbidden("an organisation cannot follow itself");
    }
    // Both get a new version: readers of the feed see the link from either side.
    transactions.run(
        () -> {
          for (OrganisationId one :
              Stream.of(succession.predecessor(), succession.successor())
                  .sorted(Comparator.comparing(OrganisationId::value))
                  .toList()) {
            writing.lock(one);
            if (store.find(one).isEmpty()) {
              throw notFound();
            }
          }
          if (store.historyOf(succession.predecessor()).contains(succession)) {
            return;
          }
          store.add(succession);
          Written written = Written.by(actor, clock);
          next(store.find(succession.predecessor()).orElseThrow(), written);
          next(store.find(succession.successor()).orElseThrow(), written);
        });
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return transactions.call(() -> store.find(id));
  }

  @Override
  public Optional<Organisation> withOgrn(Ogrn ogrn) {
    return with(OrganisationRules.ogrn(ogrn));
  }

  @Override
  public Optional<Organisation> withInnAndKpp(Inn inn, Kpp kpp) {
    return with(OrganisationRules.innAndKpp(inn, kpp));
  }

  @Override
  public List<Succession> historyOf(OrganisationId id) {
    return transactions.call(() -> store.historyOf(id));
  }

  private Optional<Organisation> with(OrganisationStore.Key key) {
    return transactions.call(() -> store.withKey(key).flatMap(store::find));
  }

  private Organisation change(
      OrganisationId id,
      Long expectedVersion,
      SchoolActor actor,
      UnaryOperator<Organisation> step) {
    return transactions.call(
        () -> {
          writing.lock(id);
          Organisation before = store.find(id).orElseThrow(OrganisationKeeping::notFound);
          if (expectedVersion != null && expectedVersion != before.version()) {
            throw RegistryRefusal.versionConflict(before.version());
          }
          Organisation after = step.apply(before);
          return after.equals(before) ? before : next(after, Written.by(actor, clock));
        });
  }

  private Organisation next(Organisation changed, Written written) {
    Instant at = written.at().isBefore(changed.updatedAt()) ? changed.updatedAt() : written.at();
    Organisation next =
        new Organisation(
            changed.id(),
            changed.version() + 1,
            changed.state(),
            changed.legal(),
            changed.everyday(),
            changed.createdAt(),
            at);
    keep(next, written);
    return next;
  }

  private void keep(Organisation organisation, Written written) {
    Set<OrganisationStore.Key> keys = OrganisationRules.keysOf(organisation.legal());
    for (OrganisationStore.Key key : keys) {
      if (store.withKey(key).filter(other -> !other.equals(organisation.id())).isPresent()) {
        throw forbidden("another organisation has this " + key.kind() + ": correct that one");
      }
    }
    LegalFacts legal = organisation.legal();
    for (OrganisationId named : Stream.of(legal.head(), legal.founder()).toList()) {
      if (named != null && store.find(named).isEmpty()) {
        throw notFound();
      }
    }
    store.keep(organisation, keys, written);
  }

  private void check(LegalFacts legal) {
    OrganisationRules.check(legal, writing.today());
  }

  private static void mustBeAuthority(SchoolActor actor) {
    if (actor.role() == SchoolRole.ORGANISATION) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.ACCESS_DENIED,
          "legal data are written by the municipality or the ministry");
    }
  }

  private static RegistryRefusal notFound() {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, "there is no such organisation");
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
