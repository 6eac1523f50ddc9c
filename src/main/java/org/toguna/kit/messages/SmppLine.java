package org.toguna.kit.messages;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/// The one line to the SMS centre: opened with the first letter, kept by both sides, opened anew
/// when it broke.
final class SmppLine {
  private static final int MILLIS = 10_000;

  private final MessageSettings.Smpp settings;
  private final SmppReplies replies;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable SMPPSession session;

  SmppLine(MessageSettings.Smpp settings, SmppReplies replies) {
    this.settings = settings;
    this.replies = replies;
  }

  SMPPSession open() throws IOException {
    lock.lock();
    try {
      var open = session;
      if (open == null || !open.getSessionState().isBound()) {
        close();
        open = bound();
        session = open;
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  private SMPPSession bound() throws IOException {
    var fresh = new SMPPSession(this::connect);
    fresh.setTransactionTimer(MILLIS);
    fresh.setEnquireLinkTimer(30_000);
    fresh.setMessageReceiverListener(replies);
    try {
      fresh.connectAndBind(settings.host(), settings.port(), binding(), MILLIS);
      return fresh;
    } catch (IOException | RuntimeException refused) {
      fresh.close();
      throw refused;
    }
  }

  private BindParameter binding() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId(),
        settings.password(),
        settings.systemType(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null,
        InterfaceVersion.IF_34);
  }

  private Connection connect(String host, int port) throws IOException {
    var plain = new Socket();
    plain.connect(new InetSocketAddress(host, port), MILLIS);
    if (!settings.tls()) {
      return new SocketConnection(plain);
    }
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secured = (SSLSocket) factory.createSocket(plain, host, port, true);
    var checked = secured.getSSLParameters();
    checked.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(checked);
    secured.startHandshake();
    return new SocketConnection(secured);
  }

  void drop() {
    lock.lock();
    try {
      close();
    } finally {
      lock.unlock();
    }
  }

  private void close() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }
}
