package org.toguna;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The shape that ARCHITECTURE.md describes, asked of the compiled classes.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.toguna");
  private static final Pattern BANNED =
      Pattern.compile("(Service|Manager|Impl|Utils?|Helper|Dto)(?=[A-Z]|$)");
  private static final Set<String> READS_THE_CLOCK =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.Year.now()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.Math.random()");

  private static Stream<JavaClass> ours() {
    return CLASSES.stream().filter(type -> !inTables(type));
  }

  private static boolean inTables(JavaClass type) {
    return type.getPackageName().startsWith("org.toguna.tables");
  }

  private static String sliceOf(JavaClass type) {
    return Slices.nameOf(type.getPackageName());
  }

  /// One line for each class that breaks a rule, whatever its number of nested ones.
  private static Set<String> lines(Stream<String> found) {
    return found.collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPackageBelongsToASlice() {
    assertThat(
            lines(
                ours()
                    .map(JavaClass::getPackageName)
                    .filter(name -> !name.equals("org.toguna"))
                    .filter(name -> Slices.placeOf(name).isEmpty())))
        .isEmpty();
  }

  @Test
  void eachSliceUsesOnlyThoseBeforeIt() {
    assertThat(
            lines(
                ours()
                    .filter(type -> Slices.placeOf(type.getPackageName()).isPresent())
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .filter(ArchitectureTest::looksUpward)
                    .map(use ->
                        "%s uses %s of %s"
                            .formatted(
                                use.getOriginClass().getName(),
                                use.getTargetClass().getSimpleName(),
                                sliceOf(use.getTargetClass())))))
        .isEmpty();
  }

  private static boolean looksUpward(Dependency use) {
    var from = Slices.placeOf(use.getOriginClass().getPackageName());
    var to = Slices.placeOf(use.getTargetClass().getPackageName());
    return from.isPresent() && to.isPresent() && to.get() > from.get();
  }

  @Test
  void aTableIsUsedByTheSliceThatMadeItAndNoOther() {
    var owners = Tables.owners();
    assertThat(
            lines(
                ours()
                    .flatMap(type ->
                        Tables.usedBy(type)
                            .filter(table -> !sliceOf(type).equals(owners.get(table)))
                            .map(table ->
                                "%s uses %s of %s"
                                    .formatted(type.getName(), table, owners.get(table))))))
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    assertThat(
            lines(
                ours()
                    .filter(type -> BANNED.matcher(type.getSimpleName()).find())
                    .map(JavaClass::getName)))
        .isEmpty();
  }

  @Test
  void whatAClassNeedsComesInByItsConstructor() {
    Predicate<JavaField> injected =
        field -> field.isAnnotatedWith(Autowired.class) || field.isAnnotatedWith(Value.class);
    assertThat(
            lines(
                ours()
                    .flatMap(type -> type.getFields().stream())
                    .filter(injected)
                    .map(JavaField::getFullName)))
        .isEmpty();
  }

  @Test
  void timeAndChanceComeInByTheDoor() {
    assertThat(
            lines(
                ours()
                    .filter(type -> !type.getPackageName().startsWith("org.toguna.kit"))
                    .filter(type -> !type.getPackageName().startsWith("org.toguna.command"))
                    .flatMap(type ->
                        Stream.concat(
                                type.getMethodCallsFromSelf().stream(),
                                type.getConstructorCallsFromSelf().stream())
                            .filter(call ->
                                READS_THE_CLOCK.contains(call.getTarget().getFullName())
                                    || call.getTargetOwner().isEquivalentTo(Random.class))
                            .map(call ->
                                call.getOrigin().getFullName()
                                    + " calls "
                                    + call.getTarget().getFullName()))))
        .isEmpty();
  }

  @Test
  void aConstructorTakesFiveThingsAtMost() {
    assertThat(
            lines(
                ours()
                    .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                    .flatMap(type -> type.getConstructors().stream())
                    .filter(constructor -> constructor.getParameters().size() > 5)
                    .filter(
                        constructor -> !constructor.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .map(JavaMember::getFullName)))
        .isEmpty();
  }

  @Test
  void whatIsPublicIsUsedByAnotherSlice() {
    List<String> unused =
        ours()
            .filter(type -> type.isTopLevelClass() && !type.isAnnotation())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getPackageName().equals("org.toguna"))
            .filter(type -> !type.getSimpleName().startsWith("Jte"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !holdsConstants(type))
            .filter(type ->
                type.getDirectDependenciesToSelf().stream()
                    .allMatch(use -> samePackage(use.getOriginClass(), type)))
            .map(type -> type.getName().substring("org.toguna.".length()))
            .filter(name -> !PublicAhead.NAMES.contains(name))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  /// The compiler writes a constant where it is used and leaves no trace of where it came from.
  private static boolean holdsConstants(JavaClass type) {
    return !type.getFields().isEmpty()
        && type.getFields().stream()
            .allMatch(field ->
                field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                    && field.getRawType().isEquivalentTo(String.class));
  }

  private static boolean samePackage(JavaClass one, JavaClass other) {
    return one.getPackageName().equals(other.getPackageName());
  }
}
