package org.kontingent.hub.smev.v3;

import java.util.Optional;

/**
 * What an answer is, told from its unsigned outside: good for choosing what to do next, never for
 * what the message says.
 *
 * @param version empty for a fault
 * @param operation empty for a fault
 */
public record AnswerOutline(
    AnswerKind kind, Optional<SmevVersion> version, Optional<Operation> operation) {}
