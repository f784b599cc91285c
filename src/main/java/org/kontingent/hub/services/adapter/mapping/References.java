package org.kontingent.hub.services.adapter.mapping;

import java.util.Optional;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilReference.ByRegionalId;
import org.kontingent.hub.registry.PupilReference.BySourceKey;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.services.adapter.wire.school.PupilRef;
import org.kontingent.hub.services.adapter.wire.types.Ground;

/** How callers name pupils and grounds. */
public final class References {
  private References() {}

  /** The key, or null if a part of it is missing. */
  public static SourceKey key(org.kontingent.hub.services.adapter.wire.types.SourceKey key) {
    return key == null || key.getSystem() == null || key.getId() == null
        ? null
        : new SourceKey(key.getSystem(), key.getId());
  }

  /** Empty if neither can be read: the contract check has said so. */
  public static Optional<PupilReference> pupil(
      String regionalId, org.kontingent.hub.services.adapter.wire.types.SourceKey sourceKey) {
    SourceKey key = key(sourceKey);
    if (key != null) {
      return Optional.of(new BySourceKey(key));
    }
    return regionalId == null ? Optional.empty() : regionalId(regionalId).map(ByRegionalId::new);
  }

  public static Optional<PupilReference> pupil(PupilRef ref) {
    return pupil(ref.getRegionalId(), ref.getSourceKey());
  }

  private static Optional<RegionalId> regionalId(String text) {
    try {
      return Optional.of(RegionalId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A consent's id, or {@code STATUTE:code}, or null. */
  public static String ground(Ground ground) {
    if (ground == null) {
      return null;
    }
    return ground.getConsentId() != null ? ground.getConsentId() : "STATUTE:" + ground.getStatute();
  }
}
