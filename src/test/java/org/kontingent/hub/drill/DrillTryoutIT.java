package org.kontingent.hub.drill;

import org.junit.jupiter.api.Test;

class DrillTryoutIT {
  @Test
  void tryout() throws Exception {
    Drill.head();
    Drill.row("kill", KillDrill.run("kill", true, 1, 3, 100));
  }
}
