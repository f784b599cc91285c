package org.kontingent.hub.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandsTest {
  private static final int FULL = 10;

  @Test
  void whileBatchesAreFullWorkGoesOnAtOnce() {
    AtomicInteger left = new AtomicInteger(73);
    int done =
        new Hands("test", 3, FULL)
            .work(
                () -> {
                  int before = left.getAndUpdate(n -> Math.max(0, n - FULL));
                  return Math.min(before, FULL);
                });
    assertThat(done).isEqualTo(73);
    assertThat(left).hasValue(0);
  }

  @Test
  void littleWorkIsDoneByTheCallerAlone() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    int done =
        new Hands("test", 3, FULL)
            .work(
                () -> {
                  seen.add(Thread.currentThread());
                  return FULL - 1;
                });
    assertThat(done).isEqualTo(FULL - 1);
    assertThat(seen).containsExactly(Thread.currentThread());
  }

  @Test
  void muchWorkIsDoneBySeveralAtATime() {
    AtomicInteger batches = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(3);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    new Hands("test", 3, FULL)
        .work(
            () -> {
              if (batches.getAndIncrement() == 0) {
                return FULL;
              }
              if (seen.add(Thread.currentThread())) {
                together.countDown();
                awaitAll(together);
              }
              return 0;
            });
    assertThat(together.getCount()).isZero();
    assertThat(seen).hasSize(3);
  }

  @Test
  void whatOneThrowsIsThrownAfterTheOthersHaveEnded() {
    AtomicInteger batches = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Hands("test", 2, FULL)
                    .work(
                        () -> {
                          if (batches.getAndIncrement() == 0) {
                            return FULL;
                          }
                          throw new IllegalStateException("the store is away");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store is away");
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
