package city.kontor.api;

import city.kontor.documents.ActingPaper;
import city.kontor.documents.Paper;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keeping.Acting;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The file of a document, from a program: the one thing that is sent as a browser sends it, since
 * JSON holds no file.
 */
@Controller
class PaperController implements ProgramActs {

  private static final String ADDRESS = "/facts/{id}/document";
  private static final Set<String> FIELDS = Set.of("file", "visibility", "why");

  private final ActingPaper acting;
  private final ProgramForms forms;

  PaperController(ActingPaper acting, ProgramForms forms) {
    this.acting = acting;
    this.forms = forms;
  }

  @PostMapping(
      path = ADDRESS,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      headers = Program.HEADER)
  ResponseEntity<?> attach(
      @PathVariable String id,
      Reading reading,
      Program program,
      MultipartHttpServletRequest request)
      throws IOException {
    var fact = ProgramForms.identity(id, "refusal.fact");
    refuseUnknown(request);
    var paper =
        new Paper(
            request.getFile("file"),
            sent(request, "visibility", "public"),
            sent(request, "why", ""));
    if (request.getHeader(ProgramForms.KEY) != null) {
      request.setAttribute(Sent.BODY, told(paper));
    }
    return forms.once(
        program,
        request,
        reading,
        () -> {
          var done = attached(fact, ProgramForms.read(request), paper, program, reading);
          return forms.told("attach", "/facts/", HttpStatus.OK, done, program, reading);
        });
  }

  private Acting.Done attached(
      FactId fact, @Nullable Recorded read, Paper paper, Program program, Reading reading) {
    try {
      return acting.attach(fact, read, paper, program.account(), reading);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** What tells a file and what goes with it from any other. */
  private static String told(Paper paper) throws IOException {
    var digest = sha256();
    var file = paper.file();
    if (file != null) {
      try (var content = new DigestInputStream(file.getInputStream(), digest)) {
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest())
        + "\n"
        + paper.visibility()
        + "\n"
        + paper.why();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What comes in any other shape holds no file. */
  @PostMapping(path = ADDRESS, headers = Program.HEADER)
  void otherwise(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    throw new HttpMediaTypeNotSupportedException(
        "No file in " + request.getContentType(), List.of(MediaType.MULTIPART_FORM_DATA));
  }

  @Override
  public List<ProgramAct> acts() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("file", Map.of("type", "string", "format", "binary"));
    properties.put(
        "visibility",
        Map.of("type", "string", "enum", List.of("public", "office"), "default", "public"));
    properties.put("why", Schemas.text());
    return List.of(
        new ProgramAct(
            ADDRESS,
            "attach",
            200,
            true,
            MediaType.MULTIPART_FORM_DATA_VALUE,
            Schemas.object(properties, List.of("file", "why")),
            Map.of("visibility", "public", "why", "The paper itself."),
            List.of("Done")));
  }

  private static String sent(MultipartHttpServletRequest request, String name, String otherwise) {
    var text = request.getParameter(name);
    return text == null ? otherwise : text;
  }

  /** Nothing misspelt is silently left out. */
  private static void refuseUnknown(MultipartHttpServletRequest request) {
    var names = new TreeSet<>(request.getParameterMap().keySet());
    names.addAll(request.getMultiFileMap().keySet());
    names.removeAll(FIELDS);
    if (!names.isEmpty()) {
      throw new Refusal.Invalid(
          names.stream().map(it -> new Mistake(it, "mistake.unknown-field", it)).toList());
    }
  }
}
