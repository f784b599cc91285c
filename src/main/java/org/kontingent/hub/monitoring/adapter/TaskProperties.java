package org.kontingent.hub.monitoring.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.tasks.*}.
 *
 * @param poll how often a node looks for tasks that are due
 * @param heartbeat how often a node at work shows that it lives
 * @param missedHeartbeats after so many missing ones another node takes the task over, at least 4
 * @param missedAfter how long a task may be due before the run is shown as missed
 */
@ConfigurationProperties("hub.tasks")
public record TaskProperties(
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("10s") Duration heartbeat,
    @DefaultValue("4") int missedHeartbeats,
    @DefaultValue("5m") Duration missedAfter) {}
