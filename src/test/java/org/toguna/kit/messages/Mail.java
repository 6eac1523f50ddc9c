package org.toguna.kit.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that keeps what it is sent, as the lines that crossed the wire.
final class Mail implements AutoCloseable {
  private final ServerSocket door;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final String answerToRecipient;

  Mail(String answerToRecipient) {
    this.answerToRecipient = answerToRecipient;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
    Thread.ofVirtual().start(this::greet);
  }

  /// The settings that lead to a server on this port.
  static Map<String, String> server(int port) {
    return Map.of(
        "email", "smtp",
        "smtp.host", "localhost",
        "smtp.port", Integer.toString(port),
        "smtp.security", "none",
        "smtp.from", "Semaine <no-reply@semaine.example>");
  }

  int port() {
    return door.getLocalPort();
  }

  /// Each mail: its headers, an empty line, its text.
  List<String> received() {
    return received;
  }

  private void greet() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        talk(caller);
      } catch (IOException gone) {
        // The test is over, or the caller left.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    say(caller, "220 ready");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("DATA")) {
        say(caller, "354 go on");
        received.add(untilDot(in));
        say(caller, "250 kept");
      } else if (line.startsWith("RCPT")) {
        say(caller, answerToRecipient);
      } else if (line.startsWith("QUIT")) {
        say(caller, "221 bye");
        return;
      } else {
        say(caller, "250 ok");
      }
    }
  }

  private static String untilDot(BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException late) {
      throw new IllegalStateException(late);
    }
  }
}
