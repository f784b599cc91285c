package org.kontingent.hub.sandbox.school;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.school.wire.school.PupilVerification;
import org.kontingent.hub.sandbox.school.wire.school.UpsertPupilResponse;

/**
 * A simulated school at work: registers each child's consent, submits the child, asks until every
 * question to the state's registers has come to an end, and reads the records back. Interrupting
 * its thread stops it.
 */
public final class SchoolSimulator {
  /** Pupils of one question about states. */
  private static final int BATCH = 100;

  private final SchoolSettings settings;
  private final SchoolListener listener;
  private final Map<String, ChildProgress> children = new LinkedHashMap<>();

  private SchoolSimulator(SchoolSettings settings, SchoolListener listener) {
    this.settings = Objects.requireNonNull(settings);
    this.listener = Objects.requireNonNull(listener);
  }

  /**
   * Does the school's work and tells what came of it.
   *
   * @throws HubException SCHOOL_REFUSED if the service does not let the school in at all
   */
  public static SchoolReport run(SchoolSettings settings) {
    return run(settings, SchoolListener.DEAF);
  }

  /** As {@link #run(SchoolSettings)}, telling the listener how it goes on. */
  public static SchoolReport run(SchoolSettings settings, SchoolListener listener) {
    try (SchoolClient client = new SchoolClient(settings)) {
      return new SchoolSimulator(settings, listener).work(client);
    } catch (SchoolRefused e) {
      throw new HubException(
          "SCHOOL_REFUSED", "the simulated school is not let in: " + e.code(), e);
    }
  }

  private SchoolReport work(SchoolClient client) throws SchoolRefused {
    String organisation = client.organisation();
    for (Child child : settings.children()) {
      submit(client, child, organisation);
      listener.submitted(count(false), count(true));
    }
    Instant giveUp = settings.clock().instant().plus(settings.patience());
    while (!waiting().isEmpty() && settings.clock().instant().isBefore(giveUp)) {
      Pause.of(settings.pollPause());
      ask(client);
      listener.answered(count(false) - waiting().size(), count(false));
    }
    readBack(client);
    return new SchoolReport(List.copyOf(children.values()));
  }

  private void submit(SchoolClient client, Child child, String organisation) {
    String pupilId = child.claim().pupilId();
    try {
      String consent = client.registerConsent(child.claim(), organisation);
      UpsertPupilResponse answer = client.upsert(child.claim(), consent);
      Map<String, String> questions = new HashMap<>();
      answer
          .getSourceRequest()
          .forEach(one -> questions.put(one.getQuestion().value(), one.getState().value()));
      children.put(
          pupilId,
          new ChildProgress(
              pupilId,
              answer.getRegionalId(),
              answer.getIdentityState() == null ? null : answer.getIdentityState().value(),
              questions,
              null));
    } catch (SchoolRefused e) {
      children.put(pupilId, new ChildProgress(pupilId, null, null, Map.of(), e.code()));
    }
  }

  private void ask(SchoolClient client) throws SchoolRefused {
    List<String> open = waiting();
    for (int from = 0; from < open.size(); from += BATCH) {
      for (PupilVerification one :
          client.states(open.subList(from, Math.min(open.size(), from + BATCH)))) {
        Map<String, String> questions = new HashMap<>();
        one.getSourceRequest()
            .forEach(asked -> questions.put(asked.getQuestion().value(), asked.getState().value()));
        String pupilId = one.getRef().getSourceKey().getId();
        children.put(
            pupilId,
            new ChildProgress(
                pupilId, one.getRegionalId(), one.getIdentityState().value(), questions, null));
      }
    }
  }

  private void readBack(SchoolClient client) {
    for (ChildProgress child : List.copyOf(children.values())) {
      if (child.regionalId() == null) {
        continue;
      }
      try {
        String state = client.read(child.pupilId()).getPupil().getIdentityState().value();
        children.put(
            child.pupilId(),
            new ChildProgress(child.pupilId(), child.regionalId(), state, child.questions(), null));
      } catch (SchoolRefused e) {
        children.put(
            child.pupilId(),
            new ChildProgress(
                child.pupilId(), child.regionalId(), null, child.questions(), e.code()));
      }
    }
  }

  private List<String> waiting() {
    List<String> waiting = new ArrayList<>();
    for (ChildProgress child : children.values()) {
      if (child.regionalId() != null && !Verdicts.allFinal(child.questions().values())) {
        waiting.add(child.pupilId());
      }
    }
    return waiting;
  }

  private int count(boolean refused) {
    return (int)
        children.values().stream().filter(child -> (child.refusal() != null) == refused).count();
  }
}
