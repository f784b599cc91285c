package org.kontingent.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.HubException;

/** Arguments that are settings: {@code --hub.NAME=VALUE}, and those of the frameworks below. */
final class SettingArguments {
  private static final Pattern FORM =
      Pattern.compile("--(hub|spring|logging|management|server|camel)\\.[\\w.\\[\\]-]+=.*");

  private SettingArguments() {}

  /**
   * Arguments for the application context.
   *
   * @param files settings files, the last one wins
   */
  static List<String> of(String command, List<String> settings, List<String> files) {
    for (String setting : settings) {
      if (!FORM.matcher(setting).matches()) {
        throw new HubException(
            "USAGE",
            command + " does not know \"" + setting + "\"; settings look like --hub.NAME=VALUE");
      }
    }
    List<String> arguments = new ArrayList<>(settings);
    if (!files.isEmpty()) {
      arguments.add(
          files.stream()
              .map(file -> "file:" + file)
              .collect(Collectors.joining(",", "--spring.config.additional-location=", "")));
    }
    return arguments;
  }
}
