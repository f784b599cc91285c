package org.kontingent.hub.registry.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordLevelsTest {
  private static final String[] STARTS = {
    "ИВАН", "ПЕТР", "МАСЛ", "КАЛИН", "ЖУМАБА", "ДЖУМАБА", "СОФ", "АН", "ТУЯН", "РАШИД", "ЕЛ", "АЛИН"
  };
  private static final String[] ENDS = {
    "ОВ", "ОВА", "АВА", "ИН", "ИНА", "СКИЙ", "СКАЯ", "ЬЯ", "ИЯ", "ОВИЧ", "АВИЧ", "ОВНА", " КЫЗЫ", ""
  };

  /** Everybody is taken for confused with everybody, so that no level is out of reach. */
  private static final class AllAlike implements NamesInUse {
    @Override
    public boolean areTwoFathers(int one, int other) {
      return (one + other) % 2 == 0;
    }

    @Override
    public boolean areConfused(int one, int other) {
      return (one + other) % 3 == 0;
    }

    @Override
    public boolean isRealName(int word) {
      return word % 5 == 0;
    }

    @Override
    public boolean isUnheardOf(int word) {
      return word % 7 == 0;
    }
  }

  @Test
  void whatIsFarAtTheFirstGlanceIsFarWhenLookedAt() {
    NameWords words = new NameWords();
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      StringBuilder word =
          new StringBuilder(
              STARTS[random.nextInt(STARTS.length)] + ENDS[random.nextInt(ENDS.length)]);
      for (int slips = random.nextInt(4); slips > 0; slips--) {
        word.setCharAt(random.nextInt(word.length()), (char) ('А' + random.nextInt(32)));
      }
      words.of(i % 20 == 0 ? word.substring(0, 1) : i % 9 == 0 ? word + "-ИВАНОВ" : word + "");
    }
    WordLevels levels = new WordLevels(words, new AllAlike());
    int[] others = new int[3];
    for (int a = 1; a < words.size(); a++) {
      for (int b = 1; b < words.size(); b++) {
        NameWords.Word one = words.word(Math.min(a, b));
        NameWords.Word other = words.word(Math.max(a, b));
        if (a != b) {
          String pair = one.key + " " + other.key;
          assertThat(levels.surname(a, b)).as(pair).isEqualTo(WordLevels.surnameLevel(one, other));
          assertThat(levels.name(a, b)).as(pair).isEqualTo(levels.nameLevel(one, other, a, b));
          assertThat(levels.patronymic(a, b))
              .as(pair)
              .isEqualTo(levels.patronymicLevel(one, other, a, b));
          others[0] += levels.surname(a, b) == 5 ? 1 : 0;
          others[1] += levels.name(a, b) == 6 ? 1 : 0;
          others[2] += levels.patronymic(a, b) == 5 ? 1 : 0;
        }
      }
    }
    for (int far : others) {
      assertThat(far).as("some far, some near").isBetween(1000, words.size() * words.size() - 1000);
    }
  }
}
