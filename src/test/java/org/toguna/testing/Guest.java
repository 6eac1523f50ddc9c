package org.toguna.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.toguna.kit.base.Codes;

/// One browser: keeps its cookies, sends the token that forms carry, follows no redirect by itself.
public final class Guest {
  private final String origin;
  private final HttpClient client = HttpClient.newHttpClient();

  /// Several tabs of one browser may ask at the same moment.
  private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

  Guest(String origin) {
    this.origin = origin;
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  public Guest with(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(to(path));
  }

  /// The body of a page that must be there.
  public String page(String path) {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  /// Sends a form with the token every form of ours carries.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    var fields = new LinkedHashMap<>(form);
    fields.put("_csrf", token());
    return postAsItIs(path, fields);
  }

  /// Sends a form as somebody else's page would: without the token.
  public HttpResponse<String> postAsItIs(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Sends a text file and the fields beside it, as a form does.
  public HttpResponse<String> upload(
      String path, String field, String content, Map<String, String> form) {
    var fields = new LinkedHashMap<>(form);
    fields.put("_csrf", token());
    var body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append(
            "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value)));
    body.append(
        "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"list.csv\"\r\n\r\n%s\r\n--cut--\r\n"
            .formatted(field, content));
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /// Sends a form with a file of any bytes, as a browser without scripts does.
  public HttpResponse<String> hand(
      String path, Map<String, String> form, String field, String name, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    form.forEach((key, value) -> part(body, key, "", value.getBytes(StandardCharsets.UTF_8)));
    part(body, field, "; filename=\"" + name + "\"", bytes);
    body.writeBytes("--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String field, String more, byte[] bytes) {
    var head = "--cut\r\nContent-Disposition: form-data; name=\"" + field + '"' + more + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /// Knocks with any method, token included, and a header that keeps the page itself from
  /// answering.
  public HttpResponse<String> probe(String method, String path, String header) {
    return send(
        to(path)
            .header(header, "yes")
            .header("X-XSRF-TOKEN", token())
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /// A request of this browser's, for a test that sets headers of its own.
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", "fr");
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  /// The bytes of a file that must be there.
  public byte[] file(String path) {
    var answer = send(to(path), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  /// The same, its body read in another way than as text.
  public <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer = client.send(request.build(), reading);
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String header) {
    var pair = header.substring(0, (header + ';').indexOf(';'));
    var name = pair.substring(0, pair.indexOf('='));
    if (header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }

  private String token() {
    return masked(cookies.computeIfAbsent("jeton", name -> Codes.next(30)));
  }

  /// As Spring Security masks a token against guessing by compression; with a mask of zeros.
  private static String masked(String token) {
    var bytes = token.getBytes(StandardCharsets.UTF_8);
    var both = new byte[bytes.length * 2];
    System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
    return Base64.getUrlEncoder().encodeToString(both);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
