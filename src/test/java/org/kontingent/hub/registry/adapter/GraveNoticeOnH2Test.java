package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

class GraveNoticeOnH2Test extends GraveNoticeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
