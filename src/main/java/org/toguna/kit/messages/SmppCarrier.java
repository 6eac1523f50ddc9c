package org.toguna.kit.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// An operator's SMS centre, spoken to in SMPP 3.4.
final class SmppCarrier implements Carrier, AutoCloseable {
  /// Statuses that blame this one message: a length, a destination, a type of number that is wrong
  /// (SMPP 3.4, 5.1.3). All others may pass.
  private static final Set<Integer> REFUSALS = Set.of(0x01, 0x0B, 0x50, 0x51);

  /// The message begins with a header of its own (SMPP 3.4, 5.2.12).
  private static final byte WITH_HEADER = 0x40;

  private final MessageSettings.Smpp settings;
  private final int mostParts;
  private final SmppLine line;
  private final AtomicInteger reference = new AtomicInteger((int) (System.nanoTime() & 0xFF));

  SmppCarrier(MessageSettings settings, SmppReplies replies) {
    this.settings = settings.smpp();
    this.mostParts = settings.mostParts();
    this.line = new SmppLine(settings.smpp(), replies);
  }

  @Override
  public String name() {
    return "smpp";
  }

  @Override
  public Handed hand(Parcel parcel) {
    var sms = Sms.of(Sms.within(parcel.text(), mostParts));
    try {
      var session = line.open();
      var receipt = "";
      int mark = reference.incrementAndGet();
      for (int part = 0; part < sms.parts().size(); part++) {
        var named = submit(session, parcel.to(), sms, part, mark);
        receipt = part == 0 ? named : receipt;
      }
      return new Handed.Taken(receipt.substring(0, Math.min(100, receipt.length())));
    } catch (NegativeResponseException no) {
      var status = "%#x".formatted(no.getCommandStatus());
      return REFUSALS.contains(no.getCommandStatus())
          ? new Handed.Refused("refused: " + status)
          : new Handed.Later("not-now: " + status);
    } catch (PDUException
        | InvalidResponseException
        | ResponseTimeoutException
        | IOException lost) {
      line.drop();
      return new Handed.Later("unreachable: " + lost.getClass().getSimpleName());
    }
  }

  private String submit(SMPPSession session, Address to, Sms sms, int part, int mark)
      throws PDUException,
          InvalidResponseException,
          ResponseTimeoutException,
          NegativeResponseException,
          IOException {
    boolean several = sms.parts().size() > 1;
    return session
        .submitShortMessage(
            settings.systemType(),
            sendersType(),
            NumberingPlanIndicator.ISDN,
            settings.sender(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.text().substring(1),
            new ESMClass(several ? WITH_HEADER : 0),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            new GeneralDataCoding(alphabet(sms)),
            (byte) 0,
            several ? joined(header(sms, part, mark), octets(sms, part)) : octets(sms, part))
        .getMessageId();
  }

  private TypeOfNumber sendersType() {
    if (!settings.sender().matches("\\+?[0-9]+")) {
      return TypeOfNumber.ALPHANUMERIC;
    }
    return settings.sender().length() > 8
        ? TypeOfNumber.INTERNATIONAL
        : TypeOfNumber.NETWORK_SPECIFIC;
  }

  private static Alphabet alphabet(Sms sms) {
    return switch (sms.alphabet()) {
      case GSM -> Alphabet.ALPHA_DEFAULT;
      case UCS2 -> Alphabet.ALPHA_UCS2;
    };
  }

  private static byte[] octets(Sms sms, int part) {
    return switch (sms.alphabet()) {
      case GSM -> GsmLetters.octets(sms.parts().get(part));
      case UCS2 -> sms.parts().get(part).getBytes(StandardCharsets.UTF_16BE);
    };
  }

  /// Concatenation with an 8-bit reference (3GPP TS 23.040, 9.2.3.24.1).
  private static byte[] header(Sms sms, int part, int mark) {
    return new byte[] {5, 0, 3, (byte) mark, (byte) sms.parts().size(), (byte) (part + 1)};
  }

  private static byte[] joined(byte[] header, byte[] text) {
    var both = new byte[header.length + text.length];
    System.arraycopy(header, 0, both, 0, header.length);
    System.arraycopy(text, 0, both, header.length, text.length);
    return both;
  }

  @Override
  public void close() {
    line.drop();
  }
}
