package org.kontingent.hub.registry.matching;

/**
 * A value that could not be used as it stands; the record goes on without it. Names the field and
 * the reason, never the value.
 */
public record FieldProblem(String recordId, String field, String reason) {}
