package org.kontingent.hub.smev.v3;

/**
 * The octets of an attachment that travels with the message, outside the signed data.
 *
 * @param id the content id its header names
 */
public record AttachmentContent(String id, Binary content) {}
