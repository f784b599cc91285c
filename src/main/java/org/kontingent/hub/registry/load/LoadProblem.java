package org.kontingent.hub.registry.load;

/** Why a row or a value of it is not loaded; stable codes. */
public enum LoadProblem {
  /** A row without an id of its own. */
  ID_MISSING(true),
  /** An id longer than the registry keeps, or with control characters. */
  ID_UNUSABLE(true),
  /** The id stood before: this second row is left out. */
  ID_TWICE(true),
  /** A row that names nobody. */
  NAME_MISSING(true),
  /** More or fewer values than columns; read as far as they go. */
  COLUMNS(false),
  /** Nothing stands where something must; the record goes on without it. */
  MISSING(false),
  /** Not the form this field has. */
  FORMAT(false),
  /** Longer than the registry keeps. */
  TOO_LONG(false),
  /** A date that cannot be. */
  OUT_OF_RANGE(false),
  /** A SNILS whose check digits do not fit. */
  CHECK_DIGITS(false),
  /** A country the registry has no code for; the citizenship is unknown. */
  UNKNOWN_COUNTRY(false),
  /** A number of nothing but zeros, or one that many different children bear. */
  PLACEHOLDER(false),
  /** Not to be told whether it is the mother or the father. */
  PARENT_UNKNOWN(false);

  private final boolean refused;

  LoadProblem(boolean refused) {
    this.refused = refused;
  }

  /** True if the whole row is left out, false if only the value is. */
  public boolean isRowRefused() {
    return refused;
  }
}
