package city.kontor.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The file of a document as somebody sends it.
 *
 * @param file null where none was sent
 * @param visibility {@code public} or {@code office}, as typed
 */
public record Paper(@Nullable MultipartFile file, String visibility, String why) {

  public Paper {
    why = why.strip();
  }
}
