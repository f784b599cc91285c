package org.kontingent.hub.sandbox;

import org.kontingent.hub.smev.v3.XmlFragment;

/** Writes what departments tell unasked about the invented children. */
public interface LifeEvents {
  /**
   * A notice.
   *
   * @param mnemonic the department that sends it
   */
  record Letter(String mnemonic, XmlFragment payload) {}

  /**
   * @param child key of the child, such as {@code f0003-1}
   * @throws IllegalArgumentException if there is no such child, or nothing to tell of it
   */
  Letter write(String child, LifeEvent event);
}
