package org.kontingent.hub.registry.load.internal;

import java.util.ArrayList;
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

  /** The same in parts of so many groups, what they refer to first: a region has many classes. */
  public List<NewSchools> parts(int most) {
    List<NewSchools> parts = new ArrayList<>();
    parts.add(new NewSchools(organisations, programmes, List.of(), written));
    for (int from = 0; from < groups.size(); from += most) {
      List<NewGroup> some = groups.subList(from, Math.min(groups.size(), from + most));
      parts.add(new NewSchools(List.of(), List.of(), some, written));
    }
    return parts;
  }

  boolean isEmpty() {
    return organisations.isEmpty() && programmes.isEmpty() && groups.isEmpty();
  }
}
