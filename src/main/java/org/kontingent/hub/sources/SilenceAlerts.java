package org.kontingent.hub.sources;

import org.kontingent.hub.registry.QuestionKind;

/** Port: sources that keep silent need a person's eye. */
public interface SilenceAlerts {
  /** So many questions of a kind wait longer than they should; zero when none does any more. */
  void silent(QuestionKind kind, int questions);
}
