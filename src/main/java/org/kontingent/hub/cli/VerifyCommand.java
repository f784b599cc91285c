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
import org.kontingent.hub.journal.evidence.BundleFile;
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
      "Of an evidence bundle (FILE.evidence.zip) everything in it is checked: manifest, signed head,"
          + " place in the chain, content, signatures; certificates are judged at the moment the head"
          + " proves. It needs no network and no database.",
      "Exit code: 0 if every signature of every file is VALID, 1 if one is not or a file holds"
          + " none, 2 if a file could not be read as XML."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "XML documents, 5 MiB at most, or evidence bundles")
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
    List<EvidenceJson.Bundle> bundles = new ArrayList<>();
    int code = ExitCode.DONE;
    for (Path file : files) {
      try {
        if (isEvidence(file)) {
          code = Math.max(code, evidence(file, locale, bundles));
          continue;
        }
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
      SignatureJson.write(checked, bundles, locale, terminal.out());
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

  private static boolean isEvidence(Path file) {
    return file.getFileName() != null && file.getFileName().toString().endsWith(".evidence.zip");
  }

  private int evidence(Path file, Locale locale, List<EvidenceJson.Bundle> bundles) {
    byte[] octets = InputFile.read(file, BundleFile.LARGEST);
    List<EvidenceLine> lines;
    try {
      Optional<Instant> moment = at == null ? Optional.empty() : Optional.of(instant());
      lines = new EvidenceCheck(file, moment, Optional.ofNullable(trust), locale).check(octets);
    } catch (HubException e) {
      throw new HubException(e.code(), file + ": " + e.getMessage(), e);
    }
    bundles.add(new EvidenceJson.Bundle(file, lines));
    if (!json) {
      for (EvidenceLine line : lines) {
        columns(file, line.check(), line.part(), line.verdict(), line.reason());
      }
    }
    return lines.stream().allMatch(line -> line.verdict() == Verdict.VALID)
        ? ExitCode.DONE
        : ExitCode.NO;
  }

  private void line(CheckedSignature one, Locale locale) {
    columns(
        one.file(),
        Integer.toString(one.finding().index()),
        one.finding().element(),
        one.verdict(),
        one.reason(locale));
  }

  private void columns(Path file, String index, String element, Verdict verdict, String reason) {
    terminal
        .out()
        .println(
            String.join(
                "\t",
                Printable.of(file.toString()),
                index,
                Printable.of(element),
                verdict.name(),
                Printable.of(reason)));
  }

  private void say(String reason) {
    terminal.err().println("verify: " + Printable.of(reason));
  }

  private Optional<TrustCheck> trustCheck() {
    if (trust == null) {
      if (at != null && !files.stream().allMatch(VerifyCommand::isEvidence)) {
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
