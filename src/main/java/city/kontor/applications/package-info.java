/**
 * Membership as it is lived, from an enquiry to its end: what was asked, considered, decided and
 * given notice of, each kept by whoever did it. The case of an organization at a network is
 * computed from these facts and the network's rules: where it stands, and whose turn it is.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "networks",
      "bodies",
      "meetings",
      "members",
      "rules",
      "dues",
      "accounts",
      "offices",
      "standing",
      "keepers",
      "keeping"
    })
package city.kontor.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
