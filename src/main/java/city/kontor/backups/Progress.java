package city.kontor.backups;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Counts the rows that go through, and says how many from time to time. */
final class Progress {

  private static final int OFTEN = 20_000;

  private final LongConsumer listener;
  private long rows;
  private long said;

  Progress(LongConsumer listener) {
    this.listener = listener;
  }

  /** A row ends with the only byte of its kind: within a value COPY writes it otherwise. */
  private void count(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        rows++;
      }
    }
    if (rows - said >= OFTEN) {
      said = rows;
      listener.accept(rows);
    }
  }

  OutputStream counting(OutputStream to) {
    return new FilterOutputStream(to) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count(bytes, from, length);
      }
    };
  }

  InputStream counting(InputStream from) {
    return new FilterInputStream(from) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(bytes, offset, Math.max(read, 0));
        return read;
      }
    };
  }
}
