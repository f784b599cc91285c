package org.kontingent.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.XmlLimits;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.w3c.dom.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: what each signature of each file is worth, and why. */
@Command(
    name = "verify",
    description = {
      "Verifies every ds:Signature of each FILE. One line per signature, tab-separated: file, index"
          + " in document order from 0, local name of the signed element, VALID, INVALID or"
          + " INDETERMINATE, reason.",
      "Exit code: 0 if every signature of every file is VALID, 1 if one is not or a file holds"
          + " none, 2 if a file could not be read as XML."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "XML documents, 5 MiB at most")
  private List<Path> files;

  @Option(names = "--json", description = "an array of objects, one per signature, with details")
  private boolean json;

  @Option(
      names = "--trust",
      paramLabel = "DIR",
      description =
          "also judge chain and dates of the certificates against the authorities in DIR"
              + " (.pem, .crt, .cer, .der)")
  private Path trust;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "the moment to judge dates at, such as 2026-01-31T12:00:00Z; by default now")
  private String at;

  @Option(
      names = "--lang",
      paramLabel = "en|ru",
      description = "the language of reasons; by default en")
  private String language = "en";

  @Spec private CommandSpec spec;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<TrustCheck> trustCheck = trustCheck();
    Locale locale = locale();
    SignatureVerifier verifier = SignatureEngine.verifier();
    List<CheckedSignature> checked = new ArrayList<>();
    int code = ExitCode.DONE;
    for (Path file : files) {
      try {
        List<CheckedSignature> found = verify(file, verifier, trustCheck);
        checked.addAll(found);
        if (!json) {
          found.forEach(one -> line(one, locale));
        }
        if (found.isEmpty()) {
          say(file + ": no signature");
        }
        boolean good =
            !found.isEmpty() && found.stream().allMatch(one -> one.verdict() == Verdict.VALID);
        code = Math.max(code, good ? ExitCode.DONE : ExitCode.NO);
      } catch (HubException e) {
        say(e.getMessage());
        code = ExitCode.COULD_NOT;
      }
    }
    if (json) {
      SignatureJson.write(checked, locale, terminal.out());
    }
    return code;
  }

  private static List<CheckedSignature> verify(
      Path file, SignatureVerifier verifier, Optional<TrustCheck> trustCheck) {
    byte[] octets = InputFile.read(file, XmlLimits.DEFAULT_OCTETS);
    try {
      Document document = HardenedXml.parse(octets);
      List<SignatureFinding> findings = verifier.verify(document).findings();
      List<X509Certificate> links = trustCheck.isPresent() ? TrustCheck.links(document) : List.of();
      return findings.stream()
          .map(
              finding ->
                  new CheckedSignature(
                      file, finding, trustCheck.flatMap(check -> check.judge(finding, links))))
          .toList();
    } catch (HubException e) {
      throw new HubException(e.code(), file + ": " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new HubException("INPUT_UNREADABLE", file + ": is nested too deeply", e);
    }
  }

  private void line(CheckedSignature one, Locale locale) {
    terminal
        .out()
        .println(
            String.join(
                "\t",
                Printable.of(one.file().toString()),
                Integer.toString(one.finding().index()),
                Printable.of(one.finding().element()),
                one.verdict().name(),
                Printable.of(one.reason(locale))));
  }

  private void say(String reason) {
    terminal.err().println("verify: " + Printable.of(reason));
  }

  private Optional<TrustCheck> trustCheck() {
    if (trust == null) {
      if (at != null) {
        throw usage("--at has no meaning without --trust");
      }
      return Optional.empty();
    }
    return Optional.of(TrustCheck.against(trust, instant()));
  }

  private Instant instant() {
    if (at == null) {
      return Instant.now();
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw usage("--at takes a moment such as 2026-01-31T12:00:00Z, not \"" + at + "\"");
    }
  }

  private Locale locale() {
    return switch (language) {
      case "en" -> Locale.ENGLISH;
      case "ru" -> new Locale("ru");
      default -> throw usage("--lang takes en or ru");
    };
  }

  private ParameterException usage(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
