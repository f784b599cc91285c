package org.kontingent.hub.platform.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OncePerTransactionTest {
  private final TestDatabase database = TestDatabase.h2();
  private final Transactions transactions = database.transactions();
  private final AtomicInteger reads = new AtomicInteger();
  private final OncePerTransaction<Integer> once = new OncePerTransaction<>(reads::incrementAndGet);

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void inATransactionItIsReadOnceAndInTheNextAgain() {
    int first = transactions.call(() -> sum(once.get(), once.get()));
    int second = transactions.call(() -> sum(once.get(), once.get()));
    assertThat(second).isEqualTo(first + 2);
  }

  @Test
  void outsideOfOneItIsReadEachTime() {
    assertThat(once.get()).isNotEqualTo(once.get());
  }

  @Test
  void whatTheTransactionChangedIsReadAgain() {
    transactions.run(
        () -> {
          int before = once.get();
          once.forget();
          assertThat(once.get()).isEqualTo(before + 1);
        });
  }

  @Test
  void aTransactionThatFailedLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      once.get();
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
    int before = reads.get();
    transactions.run(() -> assertThat(once.get()).isEqualTo(before + 1));
  }

  private static int sum(int one, int other) {
    assertThat(one).isEqualTo(other);
    return one + other;
  }
}
