package org.toguna.programme.exchange;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// The public schemas of both formats, when they lie beside the project.
record Schemas(javax.xml.validation.Schema xml, Schema json) {

  static @Nullable Schemas ifThere() {
    var folder = Path.of("..", "shared", "data", "schedule-schema");
    if (!Files.exists(folder)) {
      System.out.println("skipped: no schemas in " + folder);
      return null;
    }
    try {
      var xml =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(folder.resolve("schedule.xml.xsd").toFile());
      var json =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
              .getSchema(Files.readString(folder.resolve("schedule1.schema.json")));
      return new Schemas(xml, json);
    } catch (SAXException | IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  List<String> errorsInXml(byte[] bytes) throws IOException {
    try {
      xml.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
      return List.of();
    } catch (SAXException invalid) {
      return List.of(invalid.toString());
    }
  }

  List<String> errorsInJson(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    return json.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
