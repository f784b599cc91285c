package org.kontingent.hub.sources;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.SourceOutcome;

/**
 * What a refusal means (departments.md 2): a source says "nothing found" by a refusal too. Codes
 * outside the table are REJECTED and wait for a person.
 */
public record Refusals(Map<String, SourceOutcome> outcomes) {
  public static final Refusals USUAL = new Refusals(Map.of("NO_DATA", SourceOutcome.NOT_FOUND));

  /** The code of a refusal that came without one. */
  static final String WITHOUT_CODE = "NO_REASON_GIVEN";

  public Refusals {
    outcomes = Map.copyOf(outcomes);
    if (outcomes.containsValue(SourceOutcome.FOUND)) {
      throw new IllegalArgumentException("a refusal cannot mean that something was found");
    }
  }

  /** Stands for a code that is none: free text must not reach the registry. */
  static final String UNREADABLE_CODE = "REASON_NOT_READABLE";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  /** The outcome of a source's refusal; of several codes the first that is not in the table. */
  SourceReading byTheSource(List<String> codes) {
    for (String code : codes) {
      if (!outcomes.containsKey(code)) {
        return rejected(code);
      }
    }
    return codes.isEmpty()
        ? rejected(WITHOUT_CODE)
        : SourceReading.without(outcomes.get(codes.get(0)), codes.get(0), null);
  }

  /** The outcome when the exchange itself refuses. */
  SourceReading byTheExchange(String category, List<String> faults) {
    return rejected(faults.isEmpty() ? category : faults.get(0));
  }

  private static SourceReading rejected(String code) {
    return SourceReading.without(SourceOutcome.REJECTED, readable(code), null);
  }

  /** The code itself if it looks like one. */
  static String readable(String code) {
    if (code == null || code.isBlank()) {
      return WITHOUT_CODE;
    }
    return CODE.matcher(code).matches() ? code : UNREADABLE_CODE;
  }
}
