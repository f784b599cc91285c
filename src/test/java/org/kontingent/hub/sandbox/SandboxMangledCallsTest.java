package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;

class SandboxMangledCallsTest {
  private static final List<String> PIECES =
      List.of("", "<", ">", "/", "\"", "&#13;", "x", "<!-- c -->", " ", "ns:", "\u0001", "]]>");

  @Test
  void aMangledCallIsAcceptedOrRefusedButNeverBreaksTheExchange() {
    try (Bench bench = new Bench()) {
      Outsider hub = bench.outsider("hub");
      for (int seed = 0; seed < 120; seed++) {
        Random random = new Random(seed);
        RequestData data =
            RequestData.of(hub.newId(), Bench.document(Bench.ASK, "текст")).withNodeId("n");
        byte[] signed = hub.signed(hub.writer.sendRequest(SendRequest.of(data)));
        Answer answer = hub.post(mangled(signed, random));
        if (answer.status() != 200) {
          assertThat(answer.faultKind()).as("seed " + seed).isNotEqualTo(FaultKind.SMEV_FAILURE);
        }
      }
      Outsider mvd = bench.outsider("mvd");
      for (Answer next = mvd.pollRequests(mvd.any());
          next.kind() != AnswerKind.EMPTY;
          next = mvd.pollRequests(mvd.any())) {
        assertThat(next.senderFinding().orElseThrow().isValid()).isTrue();
        assertThat(next.request().data().content().document().element().getTextContent())
            .isEqualTo("текст");
      }
    }
  }

  private static byte[] mangled(byte[] envelope, Random random) {
    StringBuilder text = new StringBuilder(new String(envelope, StandardCharsets.UTF_8));
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(3));
    text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
