import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.xml.serialize.read.DOMReader;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * Asks the published rules about every file of a folder: the schema of UBL 2.1, EN 16931, and those of Peppol where
 * the file names them. It prints a line for each file that keeps them, "name ok", and else a line for each rule that
 * it breaks: name, "error" or "warning", the rule and its text, with tabs between them.
 *
 * Usage: phive Validate.java FOLDER. The rules are compiled once, which takes most of the time.
 */
public final class Validate {
  private static final Pattern RULE = Pattern.compile("\\[([A-Za-z0-9-]+)\\]");

  private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    new Validate().all(Path.of(args[0]));
  }

  private Validate() {
    EN16931Validation.initEN16931(registry);
    PeppolValidation2026_05.init(registry);
  }

  private void all(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        one(file.toFile());
      }
    }
  }

  private void one(File file) {
    Document document = DOMReader.readXMLDOM(file);
    if (document == null) {
      out.println(file.getName() + "\terror\txml\tThe file is no XML.");
      return;
    }
    var found =
        ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(),
            rulesOf(document),
            ValidationSourceXML.create(file.getName(), document));
    boolean ok = true;
    for (var layer : found) {
      for (var error : layer.getErrorList()) {
        ok = false;
        String text = String.valueOf(error.getErrorText(Locale.UK)).replaceAll("\\s+", " ");
        out.println(
            String.join("\t", file.getName(), error.isError() ? "error" : "warning", rule(error.getErrorID(), text), text));
      }
    }
    if (ok) {
      out.println(file.getName() + "\tok");
    }
  }

  /** The rules that the document says it keeps. */
  private IValidationExecutorSet<IValidationSourceXML> rulesOf(Document document) {
    boolean invoice = "Invoice".equals(document.getDocumentElement().getLocalName());
    String kept = document.getElementsByTagNameNS("*", "CustomizationID").item(0).getTextContent();
    return registry.getOfID(invoice ? ofInvoice(kept) : ofCreditNote(kept));
  }

  private static DVRCoordinate ofInvoice(String kept) {
    if (!kept.contains("peppol")) {
      return EN16931Validation.VID_UBL_INVOICE_1316;
    }
    return kept.contains("selfbilling")
        ? PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_SELF_BILLING_UBL_V3
        : PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
  }

  private static DVRCoordinate ofCreditNote(String kept) {
    if (!kept.contains("peppol")) {
      return EN16931Validation.VID_UBL_CREDIT_NOTE_1316;
    }
    return kept.contains("selfbilling")
        ? PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_SELF_BILLING_UBL_V3
        : PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
  }

  /** The name of a rule: it is given, or begins the text; those of the schema have none. */
  private static String rule(String id, String text) {
    Matcher named = RULE.matcher(text);
    String name = id != null && !id.isEmpty() ? id : named.find() ? named.group(1) : "unnamed";
    return "SAX".equals(name) ? "schema" : name;
  }
}
