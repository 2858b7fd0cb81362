/**
 * Kontor, the register and the workplace of city networks: the application itself. Each package
 * below this one is a subject of its own.
 */
@NullMarked
package city.kontor;

import org.jspecify.annotations.NullMarked;
