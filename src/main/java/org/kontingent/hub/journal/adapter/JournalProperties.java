package org.kontingent.hub.journal.adapter;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hub.journal.*}.
 *
 * @param masterKeyFile file of the master keys, one a line, the current one first
 * @param headsDir directory outside the database for signed heads, or null
 */
@Validated
@ConfigurationProperties("hub.journal")
public record JournalProperties(Path masterKeyFile, Path headsDir) {}
