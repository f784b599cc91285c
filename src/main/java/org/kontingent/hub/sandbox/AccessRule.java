package org.kontingent.hub.sandbox;

import java.util.Set;
import org.kontingent.hub.smev.KindOfData;

/**
 * A row of the access matrix; a kind without a row is open to everybody.
 *
 * @param kind request root
 * @param allowed mnemonics
 * @param personalSignatureDemanded requests without an official's signature are refused
 */
public record AccessRule(KindOfData kind, Set<String> allowed, boolean personalSignatureDemanded) {
  public AccessRule {
    allowed = Set.copyOf(allowed);
  }
}
