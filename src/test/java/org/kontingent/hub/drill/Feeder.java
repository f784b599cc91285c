package org.kontingent.hub.drill;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.school.PatientSchool;

/**
 * Schools that submit children over mutual TLS without end, each call repeated under its id until
 * it is answered: what the hub has accepted is what it has answered here.
 */
final class Feeder implements AutoCloseable {
  private static final Path SAMPLES = Path.of("certs-sample").toAbsolutePath();

  private final Iterator<Child> children;
  private final Queue<PatientSchool.Submitted> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger submitted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final Clock clock;
  private final int mostQuestions;
  private final long pauseMillis;
  private volatile boolean open = true;
  private volatile boolean goesOn = true;

  /**
   * @param mostQuestions after so many accepted it submits no more
   * @param pauseMillis of each school between two children
   */
  Feeder(
      List<Child> children, List<Integer> ports, int schools, int mostQuestions, long pauseMillis) {
    this(children, ports, schools, mostQuestions, pauseMillis, Clock.systemUTC());
  }

  /**
   * @param clock of the schools
   */
  Feeder(
      List<Child> children,
      List<Integer> ports,
      int schools,
      int mostQuestions,
      long pauseMillis,
      Clock clock) {
    this.clock = clock;
    this.children = children.iterator();
    this.mostQuestions = mostQuestions;
    this.pauseMillis = pauseMillis;
    for (int i = 0; i < schools; i++) {
      Thread thread = new Thread(() -> feed(ports), "school-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void feed(List<Integer> ports) {
    try (PatientSchool school = new PatientSchool(ports, SAMPLES, clock, () -> goesOn)) {
      while (open && questions.get() < mostQuestions) {
        Child child = next();
        if (child == null) {
          return;
        }
        submitted.incrementAndGet();
        school
            .submit(child)
            .ifPresentOrElse(
                one -> {
                  accepted.add(one);
                  questions.addAndGet(one.questions().size());
                },
                refused::incrementAndGet);
        Thread.sleep(pauseMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Child next() {
    synchronized (children) {
      return children.hasNext() ? children.next() : null;
    }
  }

  /** Accepted by the hub. */
  int questions() {
    return questions.get();
  }

  int submitted() {
    return submitted.get();
  }

  int refused() {
    return refused.get();
  }

  List<PatientSchool.Submitted> accepted() {
    return List.copyOf(accepted);
  }

  boolean isDone() {
    return threads.stream().noneMatch(Thread::isAlive);
  }

  /** No new children; those begun are still repeated until answered. */
  void finish() {
    open = false;
  }

  @Override
  public void close() {
    open = false;
    goesOn = false;
    threads.forEach(Thread::interrupt);
  }
}
