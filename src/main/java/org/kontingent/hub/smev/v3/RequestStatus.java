package org.kontingent.hub.smev.v3;

import java.util.List;

/** The provider tells how far it is; a final response follows later. */
public record RequestStatus(int code, List<Parameter> parameters, String description)
    implements ResponseContent {
  public RequestStatus {
    parameters = List.copyOf(parameters);
  }

  /** One key and value of a status. */
  public record Parameter(String key, String value) {}
}
