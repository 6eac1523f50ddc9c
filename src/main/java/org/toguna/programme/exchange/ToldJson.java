package org.toguna.programme.exchange;

import java.util.ArrayList;
import org.toguna.programme.exchange.Told.Several;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads any JSON within the limits, keeping for every value the line it stands on.
final class ToldJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxDocumentLength(Limits.FILE_BYTES)
                  .maxStringLength(Limits.TEXT)
                  .maxNumberLength(Limits.NUMBER)
                  .maxNameLength(Limits.NAME)
                  .maxTokenCount(Limits.TOKENS)
                  .build())
          .build();

  private final String text;
  private final Place file;
  private final Report report;
  private final JsonParser json;

  private ToldJson(String text, Place file, Report report, JsonParser json) {
    this.text = text;
    this.file = file;
    this.report = report;
    this.json = json;
  }

  static Told read(String text, Place file, Report report) throws Refusal {
    try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new ToldJson(text, file, report, json).document();
    }
  }

  private Told document() throws Refusal {
    try {
      json.nextToken();
      var told = value(file);
      if (json.nextToken() != null) {
        throw broken(line());
      }
      return told;
    } catch (StreamConstraintsException tooMuch) {
      throw new Refusal(at(tooMuch), Remark.TOO_MUCH, Limits.DEPTH, Limits.TEXT, Limits.TOKENS);
    } catch (JacksonException malformed) {
      throw broken(at(malformed).line());
    }
  }

  private Told value(Place place) throws Refusal {
    var token = json.currentToken();
    if (token == null) {
      throw broken(line());
    }
    return switch (token) {
      case START_OBJECT -> sheet(place);
      case START_ARRAY -> several(place);
      case VALUE_STRING -> new Word(place, Written.TEXT, json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Word(place, Written.NUMBER, json.getString());
      case VALUE_TRUE, VALUE_FALSE -> new Word(place, Written.TRUTH, json.getString());
      case VALUE_NULL -> new Word(place, Written.NULL, "");
      case PROPERTY_NAME, END_ARRAY, END_OBJECT, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw broken(line());
    };
  }

  private Sheet sheet(Place place) throws Refusal {
    var sheet = Sheet.empty(place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      var told = value(place.at(name, line()));
      if (sheet.names().contains(name)) {
        report.tell(told.place(), Remark.FIELD_TWICE, name);
      }
      sheet.put(name, told);
    }
    return sheet;
  }

  private Several several(Place place) throws Refusal {
    var all = new ArrayList<Told>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all.add(value(place.at(Integer.toString(all.size()), line())));
    }
    return new Several(place, all);
  }

  private int line() {
    return json.currentTokenLocation().getLineNr();
  }

  private Place at(JacksonException reason) {
    var location = reason.getLocation();
    return new Place(location == null ? 0 : Math.max(0, location.getLineNr()), null, file.step());
  }

  private Refusal broken(int line) {
    return new Refusal(
        new Place(line, null, file.step()), Remark.JSON_BROKEN, Excerpts.line(text, line));
  }
}
