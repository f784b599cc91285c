package org.kontingent.hub.registry.load;

/** Why a row, a value of it or a place of study is not loaded; stable codes. */
public enum LoadProblem {
  /** A row without an id of its own. */
  ID_MISSING(Effect.ROW),
  /** An id longer than the registry keeps, or with control characters. */
  ID_UNUSABLE(Effect.ROW),
  /** The id stood before: this second row is left out. */
  ID_TWICE(Effect.ROW),
  /** A row that names nobody. */
  NAME_MISSING(Effect.ROW),
  /** More or fewer values than columns; read as far as they go. */
  COLUMNS(Effect.VALUE),
  /** Nothing stands where something must; the record goes on without it. */
  MISSING(Effect.VALUE),
  /** Not the form this field has. */
  FORMAT(Effect.VALUE),
  /** Longer than the registry keeps. */
  TOO_LONG(Effect.VALUE),
  /** A date that cannot be. */
  OUT_OF_RANGE(Effect.VALUE),
  /** A SNILS whose check digits do not fit. */
  CHECK_DIGITS(Effect.VALUE),
  /** A country the registry has no code for; the citizenship is unknown. */
  UNKNOWN_COUNTRY(Effect.VALUE),
  /** A number of nothing but zeros, or one that many different children bear. */
  PLACEHOLDER(Effect.VALUE),
  /** Not to be told whether it is the mother or the father. */
  PARENT_UNKNOWN(Effect.VALUE),
  /** An organisation named by an id the registry does not have. */
  ORGANISATION_NOT_REGISTERED(Effect.ROW),
  /** An organisation of which too little, or something impossible, is said to register it. */
  ORGANISATION_UNUSABLE(Effect.ROW),
  /** An organisation whose number stands with another one. */
  ORGANISATION_CLASH(Effect.ROW),
  /** Nobody says which organisation this school is. */
  ORGANISATION_UNKNOWN(Effect.PLACE),
  /** The organisation is closed: nobody studies there any more. */
  ORGANISATION_CLOSED(Effect.PLACE),
  /** The organisation has no licence known to cover the level of the class. */
  LICENCE(Effect.PLACE),
  /** The organisation has several programmes of the level, or adapted ones only. */
  PROGRAMME_UNCLEAR(Effect.PLACE),
  /** Not to be told which class it is. */
  CLASS_UNCLEAR(Effect.PLACE),
  /** School, class, or the day since when it is: this one is not said. */
  PLACE_INCOMPLETE(Effect.PLACE),
  /** The same child is in this school since this day by another row, too. */
  PLACE_TWICE(Effect.PLACE);

  /** What is not loaded because of it. */
  public enum Effect {
    /** The whole row. */
    ROW,
    /** Only this value. */
    VALUE,
    /** Where the child studies; everything else of the row is loaded. */
    PLACE
  }

  private final Effect effect;

  LoadProblem(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }
}
