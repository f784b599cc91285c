package org.kontingent.hub.smev.v3;

/** One file inside an attached archive (only 1.3). */
public record ArchiveFile(String name, String namespaceUri) {}
