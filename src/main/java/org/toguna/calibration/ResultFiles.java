package org.toguna.calibration;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The published tables: commas, lines ended by a line feed, quotation marks only where a name
/// needs them.
public final class ResultFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private ResultFiles() {}

  public static String places(List<Place> places) {
    return table(
        List.of("dossier", "rank", "raw", "calibrated", "low", "high", "p_top"),
        places.stream()
            .map(place ->
                List.<Object>of(
                    place.dossier(),
                    place.rank(),
                    place.raw().toPlainString(),
                    place.calibrated().toPlainString(),
                    place.low().toPlainString(),
                    place.high().toPlainString(),
                    place.topChance().toPlainString()))
            .toList());
  }

  public static String severities(List<Severity> severities) {
    return table(
        List.of("juror", "marks", "severity", "low", "high"),
        severities.stream()
            .map(one ->
                List.<Object>of(
                    one.juror(),
                    one.marks(),
                    one.severity().toPlainString(),
                    one.low().toPlainString(),
                    one.high().toPlainString()))
            .toList());
  }

  private static String table(List<String> heading, List<List<Object>> rows) {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(heading);
      for (var row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
    return text.toString();
  }
}
