package org.kontingent.hub.console.adapter.operator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LanePage;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.platform.HubException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lanes for operators: look, pause, resume, send now, close the breaker. */
@RestController
@RequestMapping(path = "/api/operator/lanes", produces = MediaType.APPLICATION_JSON_VALUE)
final class LaneEndpoint {
  private static final String PAGE = "50";

  private final ViewLanes view;
  private final OperateLanes operate;

  LaneEndpoint(ViewLanes view, OperateLanes operate) {
    this.view = view;
    this.operate = operate;
  }

  /** Some messages and where the next page begins. */
  record Page(List<EntryJson> messages, UUID next) {}

  /** A lane after an action, and how many messages it was about. */
  record Changed(LaneJson lane, Integer messages) {}

  @GetMapping
  @Asks("operator:ListLanes")
  List<LaneJson> lanes() {
    return view.lanes().stream().map(LaneJson::of).toList();
  }

  @GetMapping("/{lane}")
  @Asks("operator:ListLanes")
  LaneJson lane(@PathVariable String lane) {
    return found(LaneJson.read(lane));
  }

  @GetMapping("/{lane}/messages")
  @Asks("operator:ListMessages")
  Page messages(
      @PathVariable String lane,
      @RequestParam String state,
      @RequestParam(required = false) UUID after,
      @RequestParam(defaultValue = PAGE) int limit) {
    LaneName name = LaneJson.read(lane);
    found(name);
    LanePage page = view.messages(name, state(state), Optional.ofNullable(after), limit);
    return new Page(page.entries().stream().map(EntryJson::of).toList(), page.next().orElse(null));
  }

  @PostMapping(path = "/{lane}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:PauseLane")
  Changed pause(Operator operator, @PathVariable String lane, @RequestBody Operator.Reason reason) {
    operate.pause(LaneJson.read(lane), operator.orders(reason));
    return changed(lane, null);
  }

  @PostMapping(path = "/{lane}/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:ResumeLane")
  Changed resume(
      Operator operator, @PathVariable String lane, @RequestBody Operator.Reason reason) {
    operate.resume(LaneJson.read(lane), operator.orders(reason));
    return changed(lane, null);
  }

  @PostMapping(path = "/{lane}/send-now", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:SendNow")
  Changed sendNow(
      Operator operator, @PathVariable String lane, @RequestBody Operator.Reason reason) {
    return changed(lane, operate.sendNow(LaneJson.read(lane), operator.orders(reason)));
  }

  @PostMapping(path = "/{lane}/close-breaker", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks("operator:CloseBreaker")
  Changed closeBreaker(
      Operator operator, @PathVariable String lane, @RequestBody Operator.Reason reason) {
    operate.closeBreaker(LaneJson.read(lane), operator.orders(reason));
    return changed(lane, null);
  }

  private Changed changed(String lane, Integer messages) {
    return new Changed(found(LaneJson.read(lane)), messages);
  }

  private LaneJson found(LaneName lane) {
    return view.lane(lane)
        .map(LaneJson::of)
        .orElseThrow(() -> new HubException("LANE_UNKNOWN", "There is no lane " + lane + "."));
  }

  private static LaneState state(String text) {
    try {
      return LaneState.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw Problems.badValue("state");
    }
  }
}
