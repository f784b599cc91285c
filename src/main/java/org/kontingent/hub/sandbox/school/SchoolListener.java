package org.kontingent.hub.sandbox.school;

/** Hears how a simulated school's work goes on; called from the simulator's own thread. */
public interface SchoolListener {
  /** Hears nothing. */
  SchoolListener DEAF = new SchoolListener() {};

  /** The registry has taken in this many children, this many are refused. */
  default void submitted(int taken, int refused) {}

  /** Of the children taken in, all questions of this many have come to an end. */
  default void answered(int finished, int of) {}
}
