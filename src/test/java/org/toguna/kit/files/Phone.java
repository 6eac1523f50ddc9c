package org.toguna.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.toguna.testing.Everybody;
import org.toguna.testing.TestSite;

/// Somebody's browser, with its own cookies.
final class Phone {
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String origin;

  Phone(TestSite site) {
    origin = "http://localhost:" + site.bean(Environment.class).getProperty("local.server.port");
  }

  HttpResponse<byte[]> get(String path) {
    return ask("GET", path, new byte[0], Map.of());
  }

  HttpResponse<byte[]> ask(String method, String path, byte[] body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Accept-Language", "fr")
            .header(Everybody.VISITOR, "yes");
    headers.forEach(request::header);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// Begins an upload at the purpose's door.
  HttpResponse<byte[]> begin(Purpose purpose, String name, long size) {
    return ask(
        "POST",
        purpose.door().path(),
        new byte[0],
        Map.of(
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            Long.toString(size),
            "Upload-Metadata",
            "filename " + base64(name) + ",purpose " + base64(purpose.name())));
  }

  String begun(Purpose purpose, String name, long size) {
    return begin(purpose, name, size).headers().firstValue("Location").orElseThrow();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  int piece(String address, long start, byte[] bytes) {
    return ask(
            "PATCH",
            address,
            bytes,
            Map.of(
                "Tus-Resumable",
                "1.0.0",
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                Long.toString(start)))
        .statusCode();
  }

  HttpResponse<byte[]> tus(String method, String address) {
    return ask(method, address, new byte[0], Map.of("Tus-Resumable", "1.0.0"));
  }

  long stands(String address) {
    return tus("HEAD", address).headers().firstValueAsLong("Upload-Offset").orElse(-1);
  }

  HttpResponse<byte[]> finish(String address) {
    return tus("POST", address + "/fichier");
  }

  /// The code in the answer of [#finish].
  String finished(String address) {
    return text(finish(address)).replaceAll(".*\"code\":\"([0-9a-z]+)\".*", "$1");
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /// Sends a form as a browser without scripts does.
  HttpResponse<byte[]> form(
      String path, Map<String, String> fields, String file, String name, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    fields.forEach((field, value) ->
        body.writeBytes(
            "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(field, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
            .formatted(file, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
    return ask(
        "POST",
        path,
        body.toByteArray(),
        Map.of("Content-Type", "multipart/form-data; boundary=cut"));
  }
}
