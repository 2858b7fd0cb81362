package city.kontor.web;

import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Reading} of a request, refusing malformed days and moments. */
@Component
class Readings implements HandlerMethodArgumentResolver {

  private static final Set<String> NO_FILTERS = Set.of("on", "recorded", "language", "page");
  private static final String READING = "kontor.reading";

  /** By what names are looked up, in an index of all that is known now. */
  private static final Set<String> LOOKED_UP = Set.of("q", "name", "member", "city", "network");

  private final Languages languages;
  private final Recordings recordings;
  private final Clock clock;
  private final PublicAddress address;

  Readings(Languages languages, Recordings recordings, Clock clock, PublicAddress address) {
    this.languages = languages;
    this.recordings = recordings;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Reading.class;
  }

  @Override
  public Reading resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /** One request is one reading, whatever is recorded meanwhile. */
  Reading of(HttpServletRequest request) {
    if (request.getAttribute(READING) instanceof Reading made) {
      return made;
    }
    var reading = read(request);
    request.setAttribute(READING, reading);
    return reading;
  }

  private Reading read(HttpServletRequest request) {
    if (!isRead(request)) {
      // The fields of a form that is posted are no questions, and stand in no address.
      return make(request, today(), null, recordings.now(), null, Map.of(), null);
    }
    var language = request.getParameter("language");
    if (language != null) {
      throw new Refusal.Malformed("refusal.language", language);
    }
    var on = once("on", request);
    var recorded = once("recorded", request);
    return make(
        request,
        on == null ? today() : day(on),
        on,
        notBeforeTheFirst(recorded),
        recorded,
        filters(request),
        request.getParameter("page"));
  }

  static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** The reading for a page that says what went wrong: whatever was asked for badly is left out. */
  Reading plain(HttpServletRequest request) {
    return make(request, today(), null, new Recorded(0), null, Map.of(), null);
  }

  /**
   * A part of every ETag: what was known earlier is still told the same, unless something was
   * redacted since; or it is looked up by a name, and has been given that only since.
   */
  long since(Reading reading) {
    if (reading.recordedAsked() == null) {
      return 0;
    }
    return LOOKED_UP.stream().anyMatch(reading.filters()::containsKey)
        ? recordings.now().no()
        : recordings.redacted().no();
  }

  private Reading make(
      HttpServletRequest request,
      LocalDate on,
      @Nullable String onAsked,
      Recorded recorded,
      @Nullable String recordedAsked,
      Map<String, String> filters,
      @Nullable String page) {
    var language = (Language) request.getAttribute(ReadingFilter.LANGUAGE);
    var format = (Format) request.getAttribute(ReadingFilter.FORMAT);
    var path = (String) request.getAttribute(ReadingFilter.PATH);
    return new Reading(
        path == null ? "/" : path,
        language == null ? languages.first() : language,
        Boolean.TRUE.equals(request.getAttribute(ReadingFilter.PREFIXED)),
        format == null ? Format.HTML : format,
        on,
        onAsked,
        recorded,
        recordedAsked,
        filters,
        page == null || !page.matches("[0-9]{1,6}") ? null : page,
        address.of(request),
        false);
  }

  /** What else was asked, so that the same list is found in another language, format or day. */
  private static Map<String, String> filters(HttpServletRequest request) {
    var filters = new TreeMap<String, String>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.matches("(?!act-)[a-z][a-z-]{0,19}")
                  && !NO_FILTERS.contains(name)
                  && !values[0].isBlank()) {
                filters.put(name, values[0]);
              }
            });
    return filters;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private static LocalDate day(String typed) {
    try {
      var day = typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : null;
      if (day != null && day.getYear() > 0) {
        return day;
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw new Refusal.Malformed("refusal.on", typed);
  }

  /** Before anything was recorded nothing can be told, not even that there was nothing. */
  private Recorded notBeforeTheFirst(@Nullable String typed) {
    var recorded = recorded(typed);
    if (typed != null && recorded.no() == 0) {
      recordings
          .firstMoment()
          .ifPresent(
              first -> {
                throw new Refusal.Malformed("refusal.recorded.before", typed, afterwards(first));
              });
    }
    return recorded;
  }

  /** A moment as one types it, by when what was recorded at this one is known. */
  private static String afterwards(OffsetDateTime moment) {
    return moment.toInstant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
  }

  /** A day means its end: all that was recorded until then; today means until now. */
  private Recorded recorded(@Nullable String typed) {
    if (typed == null) {
      return recordings.now();
    }
    try {
      if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
        var day = LocalDate.parse(typed);
        return day.equals(today())
            ? recordings.now()
            : recordings.at(
                day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC).minusNanos(1000));
      }
      return recordings.at(OffsetDateTime.parse(typed.replace(' ', '+')));
    } catch (DateTimeException _) {
      throw new Refusal.Malformed("refusal.recorded", typed, today().toString());
    } catch (IllegalArgumentException _) {
      throw new Refusal.Malformed("refusal.recorded.future", typed);
    }
  }

  /** What was asked for, null when nothing was; of two days none is taken silently. */
  private static @Nullable String once(String name, HttpServletRequest request) {
    var values = request.getParameterValues(name);
    if (values == null || values[0].isBlank()) {
      return null;
    }
    if (values.length > 1) {
      throw new Refusal.Malformed("refusal.repeated", name);
    }
    return values[0].strip();
  }
}
