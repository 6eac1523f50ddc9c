package org.toguna.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What a browser or a proxy may ask, header by header.
public final class Questions {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Questions() {}

  /// A site's answer to a question with these headers, name and value in turn.
  public static HttpResponse<byte[]> ask(
      TestSite site, String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(site.origin() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    try {
      return CLIENT.send(
          headers.length == 0 ? request.build() : request.headers(headers).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
