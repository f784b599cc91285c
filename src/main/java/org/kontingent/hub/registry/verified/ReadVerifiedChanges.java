package org.kontingent.hub.registry.verified;

import java.util.List;

/**
 * The feed of golden values that other sources changed of a system's own pupils: those it submitted
 * and did not take back. In the order changes were made known; a change once passed by never
 * appears later before it.
 */
public interface ReadVerifiedChanges {
  List<VerifiedChange> after(String system, VerifiedChange.Place place, int limit);
}
