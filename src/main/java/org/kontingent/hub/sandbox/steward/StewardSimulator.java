package org.kontingent.hub.sandbox.steward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.kontingent.hub.platform.HubException;

/**
 * A simulated steward: waits for a pair of pupils that may be one child, makes them one, and some
 * time later finds that was wrong and makes them two again; then sees a paper that shows a school
 * to be right about a value. Interrupting its thread stops it.
 */
public final class StewardSimulator {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOKING = Duration.ofSeconds(3);

  private final URI address;
  private final Duration thinking;
  private final HttpClient client;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param address of the operators' JSON, {@code https://…/api/operator}
   * @param tls with the key the steward is registered by
   * @param thinking between one step and the next
   */
  public StewardSimulator(URI address, SSLContext tls, Duration thinking) {
    this.address = Objects.requireNonNull(address);
    this.thinking = Objects.requireNonNull(thinking);
    this.client = HttpClient.newBuilder().sslContext(tls).connectTimeout(PATIENCE).build();
  }

  /**
   * One merge, one un-merge and one choice of a value.
   *
   * @throws HubException STEWARD_REFUSED with the code of the answer
   */
  public void work() throws InterruptedException {
    JsonNode pair = awaitCase();
    Thread.sleep(thinking.toMillis());
    JsonNode merged =
        post(
            "/pupils/" + pair.path("one").asText() + "/merge",
            json.createObjectNode()
                .put("with", pair.path("other").asText())
                .put("reason", "Одно и то же лицо: сверено с личным делом"));
    Thread.sleep(thinking.toMillis());
    post(
        "/pupils/" + merged.path("redirects").path(0).path("from").asText() + "/unmerge",
        json.createObjectNode().put("reason", "Ошибка: родители принесли документы двоих детей"));
    Thread.sleep(thinking.toMillis());
    choose();
  }

  /** The first value a school gives and another source contradicts. */
  private void choose() throws InterruptedException {
    while (true) {
      for (String type : List.of("NAME_DIFF", "BIRTH_DIFF", "GENDER_DIFF")) {
        for (JsonNode open :
            send(request("/conflicts?type=" + type).GET().build()).path("conflicts")) {
          String conflict = "/conflicts/" + open.path("id").asText();
          JsonNode told = send(request(conflict).GET().build()).path("values");
          for (JsonNode value : told.path("values")) {
            if (value.path("role").asText().equals("SCHOOL") && value.path("ifChosen").isObject()) {
              post(
                  conflict + "/choose",
                  json.createObjectNode()
                      .put("record", value.path("record").asText())
                      .put("seen", told.path("seen").asText())
                      .put("reason", "Паспорт показан в отделе"));
              return;
            }
          }
        }
      }
      Thread.sleep(LOOKING.toMillis());
    }
  }

  private JsonNode awaitCase() throws InterruptedException {
    while (true) {
      JsonNode open = send(request("/cases").GET().build());
      if (!open.isEmpty()) {
        return open.path(0);
      }
      Thread.sleep(LOOKING.toMillis());
    }
  }

  private JsonNode post(String path, ObjectNode body) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private JsonNode send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = json.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new HubException(
            "STEWARD_REFUSED", "the hub answers " + body.path("code").asText("nothing"));
      }
      return body;
    } catch (IOException e) {
      throw new HubException("STEWARD_REFUSED", "the hub cannot be reached", e);
    }
  }
}
