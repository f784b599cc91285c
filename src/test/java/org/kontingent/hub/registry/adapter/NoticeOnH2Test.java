package org.kontingent.hub.registry.adapter;

import org.kontingent.hub.testing.TestDatabase;

class NoticeOnH2Test extends NoticeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
