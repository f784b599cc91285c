package org.kontingent.hub.console.adapter;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.console.*}.
 *
 * @param zone the zone times are shown in
 */
@ConfigurationProperties("hub.console")
public record ConsoleProperties(@DefaultValue("Europe/Moscow") ZoneId zone) {}
