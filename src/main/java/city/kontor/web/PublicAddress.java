package city.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where readers find the register: as set, else as the request itself names it, which is wrong
 * behind a proxy that does not pass on the host.
 */
@Component
public class PublicAddress {

  private final String set;

  PublicAddress(@Value("${kontor.address:}") String set) {
    this.set = set.strip().replaceAll("/$", "");
    if (!this.set.matches("(https?://[^/\\s?#]+)?")) {
      throw new SettingRefused(
          "kontor.address",
          set,
          "the address of the first page, such as https://kontor.example.org");
    }
  }

  /** As it was set, without a slash at the end; empty where it was not. */
  public String set() {
    return set;
  }

  /** Scheme, host and port, without a slash at the end. */
  String of(HttpServletRequest request) {
    if (!set.isEmpty()) {
      return set;
    }
    var url = request.getRequestURL();
    var end = url.indexOf("/", url.indexOf("://") + 3);
    return end < 0 ? url.toString() : url.substring(0, end);
  }
}
