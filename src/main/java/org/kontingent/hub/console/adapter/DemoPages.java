package org.kontingent.hub.console.adapter;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.console.ExchangeStep;
import org.kontingent.hub.console.FollowExchange;
import org.kontingent.hub.console.QuestionStory;
import org.kontingent.hub.exchange.ServedRequests;
import org.kontingent.hub.lanes.LaneOverview;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ListPupilStates;
import org.kontingent.hub.registry.PupilProgress;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.decision.CaseExplanation;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.ReadCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The demo's page: the lanes, children on their way from submitted to confirmed, and every message
 * and attempt for each. Shows states, ids and verdicts, no personal value. Exists only in the demo
 * profile.
 */
@Controller
public class DemoPages {
  private static final int MOST = 200;
  private static final int PAGE = 20;

  private final ListPupilStates pupils;
  private final FollowExchange exchange;
  private final ServedRequests served;
  private final ViewLanes lanes;
  private final ReadCases cases;
  private final ZoneId zone;
  private final ReasonWords reasons;
  private final LaneWords laneWords;

  DemoPages(
      ListPupilStates pupils,
      FollowExchange exchange,
      ServedRequests served,
      ViewLanes lanes,
      ReadCases cases,
      ZoneId zone,
      ReasonWords reasons,
      LaneWords laneWords) {
    this.pupils = pupils;
    this.exchange = exchange;
    this.served = served;
    this.lanes = lanes;
    this.cases = cases;
    this.zone = zone;
    this.reasons = reasons;
    this.laneWords = laneWords;
  }

  @GetMapping("/")
  String overview(
      @RequestParam(defaultValue = "on") String refresh,
      @RequestParam(name = "cases", required = false) String after,
      Model model) {
    List<PupilProgress> list = pupils.list(null, MOST);
    model.addAttribute("pupils", list);
    model.addAttribute("confirmed", count(list, IdentityState.CONFIRMED));
    model.addAttribute("lanes", lanes.lanes());
    model.addAttribute("refused", exchange.refused(20));
    model.addAttribute("served", served.latest(20));
    List<OpenCase> open = cases.open(uuid(after), PAGE);
    model.addAttribute("cases", open);
    model.addAttribute("firstCases", after != null);
    model.addAttribute("nextCases", open.size() < PAGE ? null : open.get(PAGE - 1).id());
    model.addAttribute("decisions", cases.latest(PAGE));
    model.addAttribute("numbers", schoolNumbers(list));
    common(model, refresh);
    return "demo/overview";
  }

  @GetMapping("/pupils/{id}")
  String pupil(
      @PathVariable String id, @RequestParam(defaultValue = "on") String refresh, Model model) {
    PupilProgress pupil = find(id);
    model.addAttribute("pupil", pupil);
    model.addAttribute("stories", stories(pupil));
    common(model, refresh);
    return "demo/pupil";
  }

  @GetMapping("/cases/{one}/{other}")
  String explanation(
      @PathVariable String one,
      @PathVariable String other,
      @RequestParam(defaultValue = "on") String refresh,
      Model model) {
    model.addAttribute("why", explained(one, other));
    model.addAttribute("numbers", schoolNumbers(pupils.list(null, MOST)));
    common(model, refresh);
    return "demo/case";
  }

  @GetMapping(path = "/api/demo/pupils", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<PupilProgress> overviewJson() {
    return pupils.list(null, MOST);
  }

  @GetMapping(path = "/api/demo/pupils/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<QuestionStory> pupilJson(@PathVariable String id) {
    return stories(find(id));
  }

  @GetMapping(path = "/api/demo/refused", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<ExchangeStep> refusedJson() {
    return exchange.refused(MOST);
  }

  @GetMapping(path = "/api/demo/lanes", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<LaneOverview> lanesJson() {
    return lanes.lanes();
  }

  private List<QuestionStory> stories(PupilProgress pupil) {
    return pupil.questions().stream().map(exchange::follow).toList();
  }

  private PupilProgress find(String text) {
    return regionalId(text)
        .flatMap(
            id ->
                pupils.list(null, MOST).stream().filter(p -> p.regionalId().equals(id)).findFirst())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private CaseExplanation explained(String one, String other) {
    try {
      return cases.explain(
          regionalId(one).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
          regionalId(other).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    } catch (RegistryRefusal nothingToCompare) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothingToCompare);
    }
  }

  /** As the schools call each child: ids are long. */
  private static Map<RegionalId, String> schoolNumbers(List<PupilProgress> list) {
    Map<RegionalId, String> numbers = new HashMap<>();
    for (PupilProgress pupil : list) {
      numbers.put(
          pupil.regionalId(),
          pupil.sourceKeys().stream().map(SourceKey::id).collect(Collectors.joining(" = ")));
    }
    return numbers;
  }

  private static UUID uuid(String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
    }
  }

  private static Optional<RegionalId> regionalId(String text) {
    try {
      return Optional.of(RegionalId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void common(Model model, String refresh) {
    model.addAttribute("refresh", "on".equals(refresh));
    model.addAttribute("moment", new Moments(zone));
    model.addAttribute("reasons", reasons);
    model.addAttribute("laneWords", laneWords);
  }

  private static long count(List<PupilProgress> list, IdentityState state) {
    return list.stream().filter(p -> p.identityState() == state).count();
  }
}
