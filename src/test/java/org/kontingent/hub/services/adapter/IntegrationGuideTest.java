package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.kontingent.hub.services.adapter.wire.school.SchoolPort;

/** The guide for outside programmers says what the contract says. */
class IntegrationGuideTest {
  private static final Path GUIDE = Path.of("docs/integration/school-service.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\w+) -->\\s+```xml\\n(.*?)```", Pattern.DOTALL);

  static Map<String, String> examples() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher matcher = EXAMPLE.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      examples.put(matcher.group(1), matcher.group(2));
    }
    return examples;
  }

  @Test
  void everyOperationHasAnExampleAndEachIsValid() throws IOException {
    assertThat(examples().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SchoolPort.class.getMethods())
                .map(method -> method.getName())
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .toList());
    assertThat(examples())
        .allSatisfy((name, text) -> assertThat(PublishedSchemas.problems(text)).as(name).isEmpty());
  }

  @Test
  void documentedCurlCallWorksAsWritten() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
    Matcher block =
        Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(block.find()).isTrue();
    try (ServicesServer server = new ServicesServer()) {
      Process curl =
          new ProcessBuilder("sh", "-c", block.group(1).replace(":8443", ":" + server.tlsPort()))
              .redirectErrorStream(true)
              .start();
      String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(curl.waitFor()).as(answer).isZero();
      assertThat(answer).contains("GetCapabilitiesResponse", "UpsertPupil");
    }
  }

  @Test
  void everyFaultCodeIsExplained() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(Arrays.stream(FaultCode.values()).map(Enum::name))
        .allSatisfy(code -> assertThat(guide).contains("`" + code + "`"));
  }
}
