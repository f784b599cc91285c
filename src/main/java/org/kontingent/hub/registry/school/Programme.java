package org.kontingent.hub.registry.school;

import java.util.List;
import java.util.Objects;

/** An educational programme of an organisation (registry.md 4.6). */
public record Programme(
    ProgrammeId id,
    OrganisationId organisation,
    EducationLevel level,
    String name,
    String code,
    List<StudyForm> forms,
    String language,
    String adaptedKind,
    Integer termYears,
    Integer places) {
  public Programme {
    Objects.requireNonNull(organisation);
    forms = forms == null ? List.of() : forms.stream().distinct().sorted().toList();
  }
}
