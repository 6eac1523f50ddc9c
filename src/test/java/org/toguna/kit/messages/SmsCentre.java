package org.toguna.kit.messages;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/// An operator's SMS centre on this machine: keeps what it is sent, answers one status, and can
/// speak to whoever is bound.
final class SmsCentre implements ServerMessageReceiverListener, AutoCloseable {
  private final SMPPServerSessionListener door;
  private final List<SubmitSm> received = new CopyOnWriteArrayList<>();
  private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
  private final AtomicInteger names = new AtomicInteger();
  private final int status;

  SmsCentre(int status) {
    this.status = status;
    try {
      door = new SMPPServerSessionListener(freePort());
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
    door.setMessageReceiverListener(this);
    Thread.ofPlatform().daemon().start(this::welcome);
  }

  /// The listener does not tell which port it got where any would do.
  static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void welcome() {
    try {
      while (true) {
        var session = door.accept();
        session.waitForBind(5_000).accept("centre");
        bound.add(session);
      }
    } catch (IOException | TimeoutException | PDUStringException closed) {
      // The test is over.
      return;
    }
  }

  int port() {
    return door.getPort();
  }

  List<SubmitSm> received() {
    return received;
  }

  /// Speaks to the platform: a subscriber's word, or a receipt where `esmClass` is 4.
  void says(int esmClass, String from, String text) throws Exception {
    bound
        .getLast()
        .deliverShortMessage(
            "",
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            from,
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            "36000",
            new ESMClass(esmClass),
            (byte) 0,
            (byte) 0,
            new RegisteredDelivery(0),
            GeneralDataCoding.DEFAULT,
            text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
      throws ProcessRequestException {
    if (status != 0) {
      throw new ProcessRequestException("no", status);
    }
    received.add(message);
    try {
      return new SubmitSmResult(
          new MessageId("m" + names.incrementAndGet()), new OptionalParameter[0]);
    } catch (PDUStringException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ProcessRequestException notHere() {
    return new ProcessRequestException("not here", 3);
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti many, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm cast, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
      throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession source) throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw notHere();
  }

  @Override
  public void close() {
    bound.forEach(SMPPServerSession::close);
    try {
      door.close();
    } catch (IOException late) {
      throw new IllegalStateException(late);
    }
  }
}
