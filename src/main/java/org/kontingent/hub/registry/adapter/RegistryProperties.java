package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.registry}; see {@link RegistrySettings} for what they mean.
 *
 * @param closedConflictsKept how long a conflict stays after it was closed
 */
@ConfigurationProperties("hub.registry")
public record RegistryProperties(
    @DefaultValue("CONSENT") String stageOneGround,
    @DefaultValue({"BIRTH_RECORD", "LIVING_PLACE", "STAYING_PLACE", "CITIZENSHIP", "SNILS"})
        Set<QuestionKind> askOnEntry,
    @DefaultValue("180d") Duration freshness,
    @DefaultValue("Europe/Moscow") ZoneId zone,
    @DefaultValue("150000") long modelSample,
    @DefaultValue("2000") long modelLeast,
    @DefaultValue("4000") long previewSample,
    @DefaultValue("365d") Duration closedConflictsKept) {

  RegistrySettings settings() {
    return new RegistrySettings(stageOneGround, askOnEntry, freshness, zone);
  }
}
