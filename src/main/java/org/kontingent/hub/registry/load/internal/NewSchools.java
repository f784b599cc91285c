package org.kontingent.hub.registry.load.internal;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.internal.Written;

/**
 * What a load adds to the school side before its first child.
 *
 * @param written on whose behalf, and when
 */
public record NewSchools(
    List<NewOrganisation> organisations,
    List<Programme> programmes,
    List<NewGroup> groups,
    Written written) {
  /**
   * An organisation to be registered.
   *
   * @param change id of its entry in the change feed
   */
  public record NewOrganisation(Organisation organisation, UUID change) {}

  /**
   * A group to be opened.
   *
   * @param change id of its entry in the change feed
   */
  public record NewGroup(StudyGroup group, UUID change) {}

  public NewSchools {
    organisations = List.copyOf(organisations);
    programmes = List.copyOf(programmes);
    groups = List.copyOf(groups);
  }

  boolean isEmpty() {
    return organisations.isEmpty() && programmes.isEmpty() && groups.isEmpty();
  }
}
