package org.kontingent.hub.journal;

import org.kontingent.hub.platform.TaskProgress;

/**
 * Checks every chain against its rows, the signed heads and the heads exported outside the
 * database. Reads only, holds no transaction; takes about a minute for some million rows.
 */
public interface CheckChain {
  ChainReport check(TaskProgress progress);
}
