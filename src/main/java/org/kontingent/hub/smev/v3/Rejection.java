package org.kontingent.hub.smev.v3;

/**
 * One reason of a refusal.
 *
 * @param description text for people, at most 4000 characters; may hold personal data
 */
public record Rejection(RejectCode code, String description) {}
