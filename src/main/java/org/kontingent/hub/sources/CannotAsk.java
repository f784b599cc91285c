package org.kontingent.hub.sources;

import org.kontingent.hub.platform.HubException;

/** What is known of the pupil does not suffice for this question. */
public final class CannotAsk extends HubException {
  private static final long serialVersionUID = 1L;

  public CannotAsk(String code, String sentence) {
    super(code, sentence);
  }
}
