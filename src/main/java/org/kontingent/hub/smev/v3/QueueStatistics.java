package org.kontingent.hub.smev.v3;

/** How many messages wait in one of the caller's queues (1.1 and 1.2 only). */
public record QueueStatistics(String queueName, long pendingMessages) {}
