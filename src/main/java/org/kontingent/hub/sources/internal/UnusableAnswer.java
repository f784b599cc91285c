package org.kontingent.hub.sources.internal;

/** Carries a {@link Flaw} from deep inside a reading to its dialogue. */
public final class UnusableAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  UnusableAnswer(Flaw flaw) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}
