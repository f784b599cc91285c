package org.kontingent.hub.sandbox;

/** What the stand-in exchange can be told to do wrong. */
public enum MisbehaviourKind {
  /** Waits before it answers. */
  DELAY,
  /** Breaks the connection, having done nothing. */
  DROP_BEFORE,
  /** Does the work, then breaks the connection. */
  DROP_AFTER,
  /** Answers with an HTTP status and no SOAP, having done nothing. */
  HTTP_ERROR,
  /** Answers with a SOAP fault, having done nothing. */
  SOAP_FAULT,
  /** Hands a message out and leaves a copy at the head of the queue. */
  DUPLICATE_DELIVERY,
  /** Hands out the newest message instead of the oldest. */
  OUT_OF_ORDER,
  /** Its own signature has a wrong value. */
  BROKEN_SIGNATURE,
  /** Signs with the key of an authority nobody trusts. */
  FOREIGN_SIGNATURE,
  /** Leaves its signature out. */
  MISSING_SIGNATURE,
  /** Changes one character of the content after signing. */
  ALTERED_CONTENT,
  /** Breaks a transfer of the file store: an upload as SendRequest, a download as GetResponse. */
  FILE_BREAK,
  /** Gives a file out with another octet, as GetResponse. */
  FILE_ALTERED,
  /** Says that a delivered file is not there, as GetResponse; asked at each look at it. */
  FILE_GONE
}
