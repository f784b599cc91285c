package org.kontingent.hub.registry.school.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Succession;

/** Keeps organisations and all their versions. Every method joins the caller's transaction. */
public interface OrganisationStore {
  /** A natural key, such as {@code OGRN} and its digits. */
  record Key(String kind, String value) {}

  /** Adds one, or puts its next version in place; its keys are these and no others. */
  void keep(Organisation organisation, Set<Key> keys, Written written);

  Optional<Organisation> find(OrganisationId id);

  Optional<OrganisationId> withKey(Key key);

  void add(Succession succession);

  List<Succession> historyOf(OrganisationId id);
}
