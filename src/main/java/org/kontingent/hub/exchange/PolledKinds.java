package org.kontingent.hub.exchange;

import java.util.List;
import org.kontingent.hub.smev.KindOfData;

/** Port: the kinds of data whose answers are polled, in the order of polling. */
public interface PolledKinds {
  List<KindOfData> kinds();
}
