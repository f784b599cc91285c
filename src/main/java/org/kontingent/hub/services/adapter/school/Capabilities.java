package org.kontingent.hub.services.adapter.school;

import java.time.ZoneId;
import java.util.Objects;
import org.kontingent.hub.services.adapter.intake.EnvelopeLimits;

/** What GetCapabilities tells of the installation. */
public record Capabilities(ZoneId zone, EnvelopeLimits limits) {
  /** Version of the contract served. */
  public static final String CONTRACT = "1.0";

  /** Version of the closed catalogue of data. */
  public static final String CATALOGUE = "1.0";

  /** Pupil, parents, documents, addresses. */
  public static final int OPEN_STAGE = 1;

  public Capabilities {
    Objects.requireNonNull(zone);
    Objects.requireNonNull(limits);
  }
}
