package org.kontingent.hub.smev.v3.internal;

import java.util.EnumMap;
import java.util.Map;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.SmevVersion;

/**
 * The one table of what the exchange writes differently in each version of the contract (smev3.md
 * 2, 3 and 5). Everything else is the same but for the version number in the namespaces.
 *
 * @param partyNames Sender and Recipient carry HumanReadableName
 * @param destinationAndSupplement metadata carry DestinationName and SupplementaryData
 * @param delivered status of a message handed out
 * @param responseQueued status in the receipt of a response
 * @param attachmentDetails headers may carry FileName, NamespaceUri and Archive
 * @param routing SendRequest may carry a Routing block, a status a RoutingStatus
 * @param statistics the operation GetIncomingQueueStatistics exists
 * @param faultCodeLength longest Code of a SmevFault
 * @param endOfLifeIsTyped EndOfLifeReached is a SmevFault, not Void
 */
public record VersionDifferences(
    boolean partyNames,
    boolean destinationAndSupplement,
    InteractionStatus delivered,
    InteractionStatus responseQueued,
    boolean attachmentDetails,
    boolean routing,
    boolean statistics,
    int faultCodeLength,
    boolean endOfLifeIsTyped) {

  private static final Map<SmevVersion, VersionDifferences> TABLE =
      new EnumMap<>(
          Map.of(
              SmevVersion.V1_1,
              new VersionDifferences(
                  true,
                  true,
                  InteractionStatus.RESPONSE_IS_DELIVERED,
                  InteractionStatus.REQUEST_IS_QUEUED,
                  false,
                  false,
                  true,
                  50,
                  false),
              SmevVersion.V1_2,
              new VersionDifferences(
                  false,
                  false,
                  InteractionStatus.MESSAGE_IS_DELIVERED,
                  InteractionStatus.REQUEST_IS_QUEUED,
                  false,
                  false,
                  true,
                  50,
                  false),
              SmevVersion.V1_3,
              new VersionDifferences(
                  true,
                  false,
                  InteractionStatus.MESSAGE_IS_DELIVERED,
                  InteractionStatus.RESPONSE_IS_QUEUED,
                  true,
                  true,
                  false,
                  100,
                  true)));

  public static VersionDifferences of(SmevVersion version) {
    return TABLE.get(version);
  }
}
