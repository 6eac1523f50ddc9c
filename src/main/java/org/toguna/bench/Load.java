package org.toguna.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Visitors who ask for one address again and again, each on a connection that stays open and one
/// question at a time. One thread serves them all, so that most of the machine is the server's.
final class Load {
  private final ByteBuffer question;
  private long answered;

  private Load(String path) {
    this.question =
        ByteBuffer.wrap(
            ("GET "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                    + "Accept-Encoding: gzip, deflate, br, zstd\r\nAccept-Language: fr-ML,fr;q=0.9\r\n"
                    + "User-Agent: toguna-bench\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  /// One visitor's connection and how far its answer has come.
  private static final class Visitor {
    final ByteBuffer head = ByteBuffer.allocate(64 << 10);
    long missing = -1;
  }

  /// Answers per second from `visitors` connections over `millis`.
  static double perSecond(int port, String path, int visitors, long millis) throws IOException {
    try (var selector = Selector.open()) {
      var load = new Load(path);
      for (int i = 0; i < visitors; i++) {
        var channel =
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Visitor());
        load.ask(channel);
      }
      long start = System.nanoTime();
      long end = start + millis * 1_000_000;
      while (System.nanoTime() < end) {
        selector.select(load::ready, 100);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return load.answered / seconds;
    }
  }

  private void ask(SocketChannel channel) throws IOException {
    var bytes = question.duplicate();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void ready(SelectionKey key) {
    if (key.channel() instanceof SocketChannel channel && key.attachment() instanceof Visitor one) {
      try {
        read(channel, one);
      } catch (IOException broken) {
        throw new IllegalStateException("The server closed a connection", broken);
      }
    }
  }

  private void read(SocketChannel channel, Visitor visitor) throws IOException {
    if (channel.read(visitor.head) < 0) {
      throw new IOException("closed");
    }
    if (visitor.missing < 0) {
      visitor.missing = length(visitor.head);
    }
    if (visitor.missing >= 0 && visitor.head.position() >= visitor.missing) {
      answered++;
      visitor.missing = -1;
      visitor.head.clear();
      ask(channel);
    } else if (!visitor.head.hasRemaining()) {
      visitor.missing -= visitor.head.position();
      visitor.head.clear();
    }
  }

  /// Head and body together, -1 while the head is not all there.
  private static long length(ByteBuffer head) throws IOException {
    var text = StandardCharsets.ISO_8859_1.decode(head.duplicate().flip()).toString();
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return -1;
    }
    if (!text.startsWith("HTTP/1.1 200")) {
      throw new IOException(text.lines().findFirst().orElse(""));
    }
    int at = text.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (at < 0 || at > end) {
      throw new IOException("an answer without its length");
    }
    return end + 4 + Long.parseLong(text.substring(at + 15, text.indexOf('\r', at)).strip());
  }

  /// In a process of its own: each line « port path visitors millis » is answered by a rate.
  public static void main(String[] none) throws IOException {
    try (var asked = new java.util.Scanner(System.in, StandardCharsets.UTF_8)) {
      while (asked.hasNext()) {
        var rate = perSecond(asked.nextInt(), asked.next(), asked.nextInt(), asked.nextLong());
        System.out.println(rate);
      }
    }
  }
}
