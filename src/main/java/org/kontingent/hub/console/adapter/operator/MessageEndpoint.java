package org.kontingent.hub.console.adapter.operator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.EntryHistory;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.smev.MessageId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single messages for operators: where they stand, every attempt, and what to do with them. */
@RestController
@RequestMapping(path = "/api/operator/messages", produces = MediaType.APPLICATION_JSON_VALUE)
final class MessageEndpoint {
  private final ViewLanes view;
  private final OperateLanes operate;
  private final Journal journal;

  MessageEndpoint(ViewLanes view, OperateLanes operate, Journal journal) {
    this.view = view;
    this.operate = operate;
    this.journal = journal;
  }

  /** What the message is, as the journal tells without its body. */
  record Envelope(
      String journalId, String direction, String operation, String kind, String type, long size) {
    static Envelope of(JournalRecord entry) {
      return new Envelope(
          entry.id().toString(),
          entry.direction().name(),
          entry.operation(),
          entry.kind() == null ? null : entry.kind().toString(),
          entry.contentType(),
          entry.size());
    }
  }

  /** One entry of the message in a lane. */
  record Entry(EntryJson entry, Envelope envelope, List<EntryJson.AttemptJson> attempts) {}

  /** The whole message, newest entry first. */
  record Message(String messageId, List<Entry> entries) {}

  /** A replay's new entry, and the message as it now stands. */
  record Replayed(UUID entry, Message message) {}

  /** How an action on one message is called. */
  private interface Action {
    void on(MessageId message, Optional<LaneName> lane, OperatorOrder order);
  }

  @GetMapping("/{id}")
  @Asks("operator:GetMessage")
  Message message(@PathVariable String id) {
    return found(read(id));
  }

  @PostMapping(path = "/{id}/send-now", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:SendNow")
  Message sendNow(
      Operator operator,
      @PathVariable String id,
      @RequestParam(required = false) String lane,
      @RequestBody Operator.Reason reason) {
    return act(operate::sendNow, operator, id, lane, reason);
  }

  @PostMapping(path = "/{id}/park", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:Park")
  Message park(
      Operator operator,
      @PathVariable String id,
      @RequestParam(required = false) String lane,
      @RequestBody Operator.Reason reason) {
    return act(operate::park, operator, id, lane, reason);
  }

  @PostMapping(path = "/{id}/revive", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:Revive")
  Message revive(
      Operator operator,
      @PathVariable String id,
      @RequestParam(required = false) String lane,
      @RequestBody Operator.Reason reason) {
    return act(operate::revive, operator, id, lane, reason);
  }

  @PostMapping(path = "/{id}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:Discard")
  Message discard(
      Operator operator,
      @PathVariable String id,
      @RequestParam(required = false) String lane,
      @RequestBody Operator.Reason reason) {
    return act(operate::discard, operator, id, lane, reason);
  }

  @PostMapping(path = "/{id}/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:Replay")
  Replayed replay(
      Operator operator,
      @PathVariable String id,
      @RequestParam(required = false) String lane,
      @RequestBody Operator.Reason reason) {
    MessageId message = read(id);
    UUID entry = operate.replay(message, LaneJson.readIfGiven(lane), operator.orders(reason));
    return new Replayed(entry, found(message));
  }

  private Message act(
      Action action, Operator operator, String id, String lane, Operator.Reason reason) {
    MessageId message = read(id);
    action.on(message, LaneJson.readIfGiven(lane), operator.orders(reason));
    return found(message);
  }

  private Message found(MessageId id) {
    List<EntryHistory> entries = view.message(id);
    if (entries.isEmpty()) {
      throw journal.about(id).isEmpty() ? unknown() : left();
    }
    return new Message(id.value(), entries.stream().map(this::entry).toList());
  }

  private Entry entry(EntryHistory history) {
    return new Entry(
        EntryJson.of(history.entry()),
        journal
            .find(new JournalId(history.entry().item().bodyRef()))
            .map(Envelope::of)
            .orElse(null),
        history.attempts().stream().map(EntryJson.AttemptJson::of).toList());
  }

  private static MessageId read(String id) {
    if (!MessageId.isWellFormed(id)) {
      throw unknown();
    }
    return new MessageId(id);
  }

  private static HubException left() {
    return new HubException(
        "MESSAGE_NOT_IN_LANES",
        "No lane holds this message any more, its attempts are not known; the journal proves it.");
  }

  private static HubException unknown() {
    return new HubException("MESSAGE_UNKNOWN", "No lane holds such a message.");
  }
}
