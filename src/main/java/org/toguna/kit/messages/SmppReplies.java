package org.toguna.kit.messages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What comes back from the SMS centre: what became of a message, and « STOP ».
final class SmppReplies implements MessageReceiverListener {
  private static final Logger LOG = LoggerFactory.getLogger(SmppReplies.class);
  private static final Set<String> STOP = Set.of("STOP", "ARRET", "ARRÊT", "STOPPER");
  private static final Set<DeliveryReceiptState> FAILED =
      Set.of(
          DeliveryReceiptState.UNDELIV,
          DeliveryReceiptState.REJECTD,
          DeliveryReceiptState.EXPIRED,
          DeliveryReceiptState.DELETED);

  /// System error (SMPP 3.4, 5.1.3).
  private static final int SYSTEM_ERROR = 0x08;

  /// What is done about them.
  interface Acts {
    void undelivered(String receipt, String state);

    void stop(Address.Phone phone);
  }

  private final Acts acts;

  SmppReplies(Acts acts) {
    this.acts = acts;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    try {
      if (message.isSmscDeliveryReceipt()) {
        receipt(message);
      } else {
        said(message);
      }
    } catch (InvalidDeliveryReceiptException | IllegalArgumentException unreadable) {
      // Taken all the same: the centre would only send it again.
      LOG.warn("The SMS centre sent what cannot be read");
    } catch (RuntimeException notKept) {
      LOG.warn("An answer of the SMS centre could not be kept; it will send it again", notKept);
      throw new ProcessRequestException("not now", SYSTEM_ERROR);
    }
  }

  private void receipt(DeliverSm message) throws InvalidDeliveryReceiptException {
    var receipt = message.getShortMessageAsDeliveryReceipt();
    if (FAILED.contains(receipt.getFinalStatus())) {
      acts.undelivered(receipt.getId(), receipt.getFinalStatus().name());
    }
  }

  private void said(DeliverSm message) {
    var charset =
        message.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII;
    var word = new String(message.getShortMessage(), charset).strip().toUpperCase(Locale.FRENCH);
    if (STOP.contains(word)) {
      var number = message.getSourceAddr();
      acts.stop(new Address.Phone(number.startsWith("+") ? number : '+' + number));
    }
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.debug("An alert of the SMS centre is not used");
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used here", SYSTEM_ERROR);
  }
}
