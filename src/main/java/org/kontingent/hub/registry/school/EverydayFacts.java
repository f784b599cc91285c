package org.kontingent.hub.registry.school;

import java.util.List;

/**
 * What an organisation itself keeps up to date (registry.md 4.5, section 8 note 8).
 *
 * @param headName name of the head: a person's
 * @param stages stages of data opened, of 1, 2, 3
 */
public record EverydayFacts(
    String headName,
    String phone,
    String email,
    String site,
    Integer shifts,
    List<LevelPlaces> projectCapacity,
    Integer actualPlaces,
    String dataContact,
    String connectedSystem,
    List<Integer> stages,
    boolean parentAccessOpen) {
  public static final EverydayFacts NONE =
      new EverydayFacts(
          null, null, null, null, null, List.of(), null, null, null, List.of(), false);

  public EverydayFacts {
    projectCapacity = projectCapacity == null ? List.of() : List.copyOf(projectCapacity);
    stages = stages == null ? List.of() : stages.stream().distinct().sorted().toList();
  }

  /** Hides the persons. */
  @Override
  public String toString() {
    return "EverydayFacts[hidden]";
  }
}
