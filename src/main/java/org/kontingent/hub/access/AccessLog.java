package org.kontingent.hub.access;

/** Append-only log of calls (registry.md 7.5): one row a call, no values. */
public interface AccessLog {
  /** Stores the row durably; joins the caller's transaction if one runs. */
  void append(AccessLogEntry entry);
}
