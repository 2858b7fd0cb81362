/**
 * The acts on any fact, written once: state, correct, change, end, restore, propose, confirm,
 * contest; its address, its citations, its completeness.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history", "web"})
package city.kontor.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
