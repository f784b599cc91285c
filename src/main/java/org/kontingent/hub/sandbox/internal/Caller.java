package org.kontingent.hub.sandbox.internal;

import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.signature.VerificationReport;
import org.w3c.dom.Element;

/**
 * Who calls, proved by the signature.
 *
 * @param verified the element the signature vouches for
 */
public record Caller(Participant participant, Element verified, VerificationReport report) {}
