package org.kontingent.hub.platform.adapter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.platform.HubException;

class DurableDatabaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/hub",
        "jdbc:h2:mem:demo",
        "jdbc:h2:file:./data/hub;WRITE_DELAY=0",
        "jdbc:h2:file:./data/hub;write_delay=0;MODE=Regular"
      })
  void anAddressThatKeepsItsWordIsTaken(String url) {
    assertThatCode(() -> DurableDatabase.require(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./data/hub",
        "jdbc:h2:./data/hub;WRITE_DELAY=500",
        "jdbc:h2:./data/hub;WRITE_DELAY=01",
        "jdbc:mysql://localhost/hub"
      })
  void anAddressThatLosesWorkIsRefused(String url) {
    assertThatThrownBy(() -> DurableDatabase.require(url)).isInstanceOf(HubException.class);
  }
}
