package city.kontor.sources;

import city.kontor.dates.Edtf;
import city.kontor.facts.As;
import org.jspecify.annotations.Nullable;

/**
 * A source document.
 *
 * @param language BCP 47 tag of its title, English when absent
 * @param origin a word: copies of one text and pages of one office share it, and count once
 * @param address where it was found, as far as known
 * @param captured the day on which it was read
 * @param citedAs its key in the notes the starter record was written from
 */
public record Document(
    String title,
    @Nullable String language,
    String publisher,
    @As("class") DocumentClass documentClass,
    String origin,
    @Nullable String address,
    @Nullable Edtf published,
    @Nullable Edtf captured,
    @Nullable String citedAs) {}
