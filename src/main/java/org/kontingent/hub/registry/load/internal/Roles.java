package org.kontingent.hub.registry.load.internal;

import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.matching.Feed;

/** Whose word each feed is. */
final class Roles {
  private Roles() {}

  static SourceRole of(Feed feed) {
    return switch (feed) {
      case BIRTH -> SourceRole.BIRTH_REGISTRY;
      case MIGRATION -> SourceRole.MIGRATION_REGISTRY;
      case PENSION -> SourceRole.PENSION_REGISTRY;
      case SCHOOL -> SourceRole.SCHOOL;
    };
  }
}
