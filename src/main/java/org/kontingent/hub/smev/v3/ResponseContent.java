package org.kontingent.hub.smev.v3;

/** Exactly one of the four things a response can say. */
public sealed interface ResponseContent
    permits PrimaryContent, Rejections, RequestStatus, AsyncProcessingStatus {}
