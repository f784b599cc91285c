package org.kontingent.hub.smev.v3;

import java.util.List;

/** The provider refuses the request (RequestRejected, one or more). */
public record Rejections(List<Rejection> reasons) implements ResponseContent {
  public Rejections {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a rejection names at least one reason");
    }
  }

  public static Rejections of(RejectCode code, String description) {
    return new Rejections(List.of(new Rejection(code, description)));
  }
}
