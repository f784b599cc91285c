package org.kontingent.hub.registry.adapter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.internal.GroundRules;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.registry}; see {@link RegistrySettings} for what they mean.
 *
 * @param closedConflictsKept how long a conflict stays after it was closed
 * @param grounds by category of data; see {@link GroundRules}
 * @param destructionsFile the list of destructions outside the database, or null
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
    @DefaultValue("365d") Duration closedConflictsKept,
    @DefaultValue Map<DataCategory, List<String>> grounds,
    @DefaultValue("30") int destructionDays,
    Path destructionsFile) {

  RegistrySettings settings() {
    return new RegistrySettings(
        stageOneGround, askOnEntry, freshness, zone, GroundRules.read(grounds), destructionDays);
  }
}
