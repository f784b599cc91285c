package org.kontingent.hub.smev.v3;

/**
 * One finding of a schema check.
 *
 * @param position place in the text, -1 when unknown
 * @param text what was wrong; may quote content, so never logged
 */
public record ValidationError(int position, String text) {}
