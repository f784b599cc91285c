package org.kontingent.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private final WorkingDays russia = WorkingDays.ofRussia();

  @ParameterizedTest
  @CsvSource({
    "2025-09-01,3,2025-09-04",
    "2025-09-05,1,2025-09-08",
    "2025-10-31,1,2025-11-01",
    "2025-11-01,1,2025-11-05",
    "2025-12-30,1,2026-01-12",
    "2026-03-06,1,2026-03-10",
    "2027-06-11,1,2027-06-14",
  })
  void deadlinesCountWorkingDays(LocalDate from, int count, LocalDate due) {
    assertThat(russia.after(from, count)).isEqualTo(due);
  }

  @Test
  void aLineThatIsNotUnderstoodIsRefused() {
    assertThatThrownBy(() -> WorkingDays.read(new StringReader("2025-01-01,HOLIDAY")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
