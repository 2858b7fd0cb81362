package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a reader asks for: a path, in a language and a format, as things were on a day, as known at
 * a recording.
 *
 * @param path without language and suffix
 * @param prefixed whether the address names the language
 * @param on the day; today unless asked otherwise
 * @param onAsked {@code on} as asked, null when it is today by default
 * @param recordedAsked {@code recorded} as asked, null when all that is known counts
 * @param filters what else was asked for, such as a country or a year, by its name; never the page
 *     of a list
 * @param page of a list, as asked for; kept only where the rows stay the same
 * @param origin where the register stands, such as {@code https://kontor.example.org}
 * @param abroad whether what is written for it is read on other sites, so that addresses need the
 *     origin
 */
public record Reading(
    String path,
    Language language,
    boolean prefixed,
    Format format,
    LocalDate on,
    @Nullable String onAsked,
    Recorded recorded,
    @Nullable String recordedAsked,
    Map<String, String> filters,
    @Nullable String page,
    String origin,
    boolean abroad) {

  public Reading {
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /** What nobody asked: for what is made ready before anybody does. */
  public static Reading unasked(Language language, LocalDate on, Recorded recorded) {
    return new Reading(
        "/", language, true, Format.HTML, on, null, recorded, null, Map.of(), null, "", false);
  }

  /** The same question, answered for another site. */
  public Reading forAbroad() {
    return new Reading(
        path,
        language,
        prefixed,
        format,
        on,
        onAsked,
        recorded,
        recordedAsked,
        filters,
        page,
        origin,
        true);
  }

  /** The same question, answered as known at a recording. */
  public Reading asKnownAt(Recorded recording) {
    return new Reading(
        path,
        language,
        prefixed,
        format,
        on,
        onAsked,
        recording,
        recordedAsked,
        filters,
        page,
        origin,
        abroad);
  }

  /** The address of another page, in the same language and on the same two clocks. */
  public String to(String path) {
    return address(path, language, prefixed, Format.HTML, onAsked, recordedAsked);
  }

  /** Where a form is sent, in the same language: its fields may be named as the clocks are. */
  public String sending(String path) {
    return address(path, language, prefixed, Format.HTML, null, null);
  }

  /** Where a form is sent to be shown in another language. */
  public String sending(String path, Language other) {
    return address(path, other, true, Format.HTML, null, null);
  }

  /** The address of another page as of another day. */
  public String to(String path, LocalDate day) {
    return address(path, language, prefixed, Format.HTML, day.toString(), recordedAsked);
  }

  /** The address of another resource in the same format, language and on the same two clocks. */
  String at(String path) {
    return address(path, language, prefixed, format, onAsked, recordedAsked);
  }

  /** This page in another language. */
  public String in(Language other) {
    return address(paged(), other, true, Format.HTML, onAsked, recordedAsked);
  }

  /** This page in whichever of our languages the reader's browser asks for. */
  public String inAnyLanguage() {
    return address(paged(), language, false, Format.HTML, onAsked, recordedAsked);
  }

  /** This page without parameters: where its form leads. */
  public String form() {
    return (prefixed ? "/" + language.tag() : "") + path;
  }

  /** This page as data. */
  public String as(Format format) {
    return address(filtered(), language, prefixed, format, onAsked, recordedAsked);
  }

  /** This page from anywhere, its language named. */
  public String permanent() {
    return forAbroad().in(language);
  }

  /** The same as of its day, also where none was asked for: it says the same in a year. */
  public String lasting() {
    return forAbroad().address(paged(), language, true, Format.HTML, on.toString(), recordedAsked);
  }

  /** Its picture from anywhere, the same in every language. */
  String picture() {
    return origin + address(filtered(), language, false, Format.PNG, onAsked, recordedAsked);
  }

  /** This page on another day. */
  public String on(LocalDate day) {
    return address(filtered(), language, prefixed, Format.HTML, day.toString(), recordedAsked);
  }

  /** This page on a day, whatever else was asked. */
  public String today() {
    return address(filtered(), language, prefixed, Format.HTML, null, null);
  }

  /** The address of a resource as data, as JSON documents link to each other. */
  public String data(String path) {
    return address(path, language, false, Format.JSON, onAsked, recordedAsked);
  }

  /** The address of a resource as another form of the register. */
  public String to(String path, Format format) {
    return address(path, language, prefixed, format, onAsked, recordedAsked);
  }

  /** The path with what else was asked for. */
  private String filtered() {
    return filters.isEmpty()
        ? path
        : path
            + filters.entrySet().stream()
                .map(it -> it.getKey() + "=" + UriUtils.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }

  private String paged() {
    var asked = filtered();
    return page == null ? asked : asked + (filters.isEmpty() ? "?" : "&") + "page=" + page;
  }

  private String address(
      String path,
      Language language,
      boolean prefixed,
      Format format,
      @Nullable String on,
      @Nullable String recorded) {
    var fragmentAt = path.indexOf('#');
    var fragment = fragmentAt < 0 ? "" : path.substring(fragmentAt);
    var queryAt = path.indexOf('?');
    var end = queryAt >= 0 ? queryAt : fragmentAt < 0 ? path.length() : fragmentAt;
    var bare = path.substring(0, end);
    var query = new ArrayList<String>();
    if (queryAt >= 0) {
      query.add(path.substring(queryAt + 1, fragmentAt < 0 ? path.length() : fragmentAt));
    }
    if (on != null) {
      query.add("on=" + UriUtils.encodeQueryParam(on, UTF_8));
    }
    if (recorded != null) {
      query.add("recorded=" + UriUtils.encode(recorded, UTF_8));
    }
    if (format != Format.HTML && bare.equals("/")) {
      bare = "/index";
    }
    var prefix = prefixed ? "/" + language.tag() : "";
    var home = prefixed && bare.equals("/") ? "" : bare;
    return (abroad ? origin : "")
        + prefix
        + home
        + format.suffix()
        + (query.isEmpty() ? "" : "?" + String.join("&", query))
        + fragment;
  }

  /** The parameters that a form must carry along to stay on the same clocks. */
  public List<String[]> kept() {
    var kept = new ArrayList<String[]>();
    if (onAsked != null) {
      kept.add(new String[] {"on", onAsked});
    }
    if (recordedAsked != null) {
      kept.add(new String[] {"recorded", recordedAsked});
    }
    return kept;
  }
}
