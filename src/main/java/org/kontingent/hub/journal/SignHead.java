package org.kontingent.hub.journal;

import java.util.List;
import org.kontingent.hub.platform.seal.HeadDocument;

/**
 * Signs where the chains stand. Each day of the region gets one final head after its midnight, a
 * day without messages too, so that a missing day shows. Heads are also written outside the
 * database, where a directory is set.
 */
public interface SignHead {
  /** The final heads of days that are over and have none; exports what is not exported yet. */
  List<HeadDocument> finalHeads();

  /** An interim head of this moment, such as before an evidence bundle is given out. */
  HeadDocument now();
}
