package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.badge.BadgeLayout.Shown;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFile;
import org.toguna.edition.EditionTold;
import org.toguna.edition.Editions;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.TestSite;

/// Niamey takes over the edition that Bamako dressed its badges for.
class LookTravelsTest {
  private static String told(TestSite site) {
    return site.db().read(sql -> site.bean(EditionTold.class).yaml(sql, third(site)));
  }

  private static Edition third(TestSite site) {
    return site.db().read(sql -> Editions.ofNumber(sql, 3).orElseThrow());
  }

  /// As many colours as make its bytes longer than a line of the file may be.
  private static byte[] logo() throws IOException {
    var image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_ARGB);
    var random = new Random(3);
    for (int x = 10; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, new Color(random.nextInt(0x1000000)).getRGB());
      }
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static BadgeLayout look(TestSite site) {
    return site.db().read(sql -> BadgeLayout.of(sql, third(site).id()));
  }

  private static int[] points(TestSite site) {
    var logo = site.bean(Wardrobe.class).of(third(site).id()).logo().orElseThrow();
    return logo.getRGB(0, 0, logo.getWidth(), logo.getHeight(), null, 0, logo.getWidth());
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyInstallationThatTakesTheFilePrintsTheSameBadges(Db.Engine engine) throws Exception {
    try (var bamako = TestSite.guarded(engine);
        var niamey = TestSite.guarded(engine)) {
      bamako.bean(EditionFile.class).take(TestSite.thirdEdition());
      var desk = third(bamako).desk(LayoutDesk.PATH);
      var form =
          Map.of(
              "ground", "#0b5d1e", "pattern", "#fbf1dc", "shows.BAND", "on", "foot", "Appelez 15");
      bamako.as(Role.ORGANISER).hand(desk, form, "logo.file", "logo.png", logo());
      var file = told(bamako);
      assertThat(file).contains("badgeLook:", "#0b5d1e", "foot: Appelez 15", "logo:");

      niamey.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file));
      var look = look(niamey);
      assertThat(look.colours().ground()).isEqualTo(new Colour("#0b5d1e"));
      assertThat(look.colours().pattern()).isEqualTo(new Colour("#fbf1dc"));
      assertThat(look.shows()).containsExactly(Shown.BAND);
      assertThat(look.foot()).isEqualTo("Appelez 15");
      assertThat(points(niamey)).isEqualTo(points(bamako));
      assertThat(told(niamey)).isEqualTo(file);

      niamey.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file));
      assertThat(look(niamey)).as("the same file again changes nothing").isEqualTo(look);
      refused(niamey, "logo: [\"TVogYSBwcm9ncmFt\"]", "is no picture as PNG");
      refused(niamey, "logo: [\"?\"]", "is not base 64");
      refused(niamey, "ground: red", "is not a colour");
      refused(niamey, "shows: [NAME]", "holds other than");
    }
  }

  private static void refused(TestSite site, String line, String sentence) {
    var file = YamlMap.read("x.yaml", "edition: { number: 3 }\nbadgeLook:\n  " + line + "\n");
    assertThatThrownBy(() -> site.bean(EditionFile.class).take(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("x.yaml, line 3")
        .hasMessageContaining(sentence);
  }
}
