package org.kontingent.hub.journal;

import java.time.Instant;

/** The act of a destruction. */
public record Destruction(JournalId entry, Instant at, Ground ground) {}
