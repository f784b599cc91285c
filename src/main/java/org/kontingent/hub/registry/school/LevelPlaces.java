package org.kontingent.hub.registry.school;

/** Places the buildings were designed for, at one level. */
public record LevelPlaces(EducationLevel level, int places) {}
