package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

/** The contract on embedded H2. */
class PlaceHeldOnH2Test extends PlaceHeldContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
