/// Cases: the centre, its staff, its cases with their contacts, and the timeline of what happened.
///
/// It promises that names, numbers and notes are stored sealed, and that a file of cases is taken
/// in whole or not at all.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `centre`, `staff:<id>`, `case:<id>`, `contact:<id>` records
/// - `staff`, `cases` sets: the ids
/// - `timeline:<case>` list: what happened, oldest first
@ApplicationModule(allowedDependencies = {"shared", "privacy"})
@NullMarked
package id.rangkul.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
