package org.kontingent.hub.registry.load.internal;

import org.kontingent.hub.registry.load.LoadProblem;

/** Hears what is wrong with a row. */
interface Problems {
  Problems NOBODY = (field, why) -> {};

  void found(String field, LoadProblem why);
}
