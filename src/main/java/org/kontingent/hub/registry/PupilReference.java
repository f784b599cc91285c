package org.kontingent.hub.registry;

import java.util.Objects;

/** How a caller names a pupil. */
public sealed interface PupilReference {
  /** By the registry's own id; an id merged away leads to the survivor. */
  record ByRegionalId(RegionalId id) implements PupilReference {
    public ByRegionalId {
      Objects.requireNonNull(id);
    }
  }

  /** By a system's own key. */
  record BySourceKey(SourceKey key) implements PupilReference {
    public BySourceKey {
      Objects.requireNonNull(key);
    }
  }

  /** By insurance number, as the golden record has it. */
  record BySnils(Snils snils) implements PupilReference {
    public BySnils {
      Objects.requireNonNull(snils);
    }
  }

  /** By the federal segment's id. */
  record ByFederalId(String id) implements PupilReference {
    public ByFederalId {
      Objects.requireNonNull(id);
    }
  }
}
