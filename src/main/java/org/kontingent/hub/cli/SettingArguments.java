package org.kontingent.hub.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.kontingent.hub.platform.HubException;

/** Arguments that are settings: {@code --hub.NAME=VALUE}, and those of the frameworks below. */
final class SettingArguments {
  private static final Pattern FORM =
      Pattern.compile("--(hub|spring|logging|management|server|camel)\\.[\\w.\\[\\]-]+=.*");

  private SettingArguments() {}

  static void require(String command, List<String> arguments) {
    for (String argument : arguments) {
      if (!FORM.matcher(argument).matches()) {
        throw new HubException(
            "USAGE",
            command + " does not know \"" + argument + "\"; settings look like --hub.NAME=VALUE");
      }
    }
  }
}
