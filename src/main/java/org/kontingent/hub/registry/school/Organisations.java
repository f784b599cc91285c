package org.kontingent.hub.registry.school;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;

/**
 * The register of organisations (registry.md 4.5). Legal data are written by the municipality or
 * the ministry, everyday data by the organisation as well. Every change leaves a change entry.
 */
public interface Organisations {
  /**
   * Registers an organisation under its natural keys: OGRN (branches share their head's) and INN
   * with KPP.
   *
   * @throws RegistryRefusal ACCESS_DENIED, STATE_FORBIDDEN if a key belongs to another one
   * @throws ValidationFailed with all issues together
   */
  OrganisationId register(LegalFacts legal, EverydayFacts everyday, SchoolActor actor);

  /**
   * Writes the facts anew.
   *
   * @param legal null leaves the legal data as they are
   * @throws RegistryRefusal NOT_FOUND, ACCESS_DENIED, FORBIDDEN_OWNER, STATE_FORBIDDEN,
   *     VERSION_CONFLICT
   */
  Organisation correct(
      OrganisationId id,
      Long expectedVersion,
      LegalFacts legal,
      EverydayFacts everyday,
      SchoolActor actor);

  /**
   * Moves it to another state; CLOSED is final and refused while anybody is or will be enrolled.
   *
   * @throws RegistryRefusal NOT_FOUND, ACCESS_DENIED, STATE_FORBIDDEN
   */
  Organisation moveTo(OrganisationState state, OrganisationId id, SchoolActor actor);

  /**
   * Notes that one organisation follows another.
   *
   * @throws RegistryRefusal NOT_FOUND, ACCESS_DENIED, STATE_FORBIDDEN if it would follow itself
   */
  void succeed(Succession succession, SchoolActor actor);

  Optional<Organisation> find(OrganisationId id);

  /** Not branches: they share the number of their head. */
  Optional<Organisation> withOgrn(Ogrn ogrn);

  Optional<Organisation> withInnAndKpp(Inn inn, Kpp kpp);

  /** Links to predecessors and successors, in the order of their days. */
  List<Succession> historyOf(OrganisationId id);
}
