package city.kontor.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Gives a state of the register a name that changes with it and tells nothing of it. A digest alone
 * would tell: there are few numbers, so one tries them. All nodes of a register agree, and so does
 * a restored one.
 */
@Service
public class Seal {

  private static final String METHOD = "HmacSHA256";
  private static final int BYTES = 16;

  private final JdbcClient jdbc;
  private volatile @Nullable SecretKeySpec key;

  Seal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same for the same text, in 32 letters and digits. */
  public String of(String text) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(key());
      return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** It never changes, so it is asked for once. */
  private SecretKeySpec key() {
    var known = key;
    if (known == null) {
      var read = jdbc.sql("select key from history.seal").query(String.class).single();
      known = new SecretKeySpec(read.getBytes(UTF_8), METHOD);
      key = known;
    }
    return known;
  }
}
