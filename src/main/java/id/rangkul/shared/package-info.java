/// What every module stands on: ids, [Address][id.rangkul.shared.Address],
/// [Sensitive][id.rangkul.shared.Sensitive], Redis keys and records, the unit of work with its one
/// atomic commit, Lua scripts, the clock. No feature lives here.
///
/// It promises that a [UnitOfWork][id.rangkul.shared.UnitOfWork] is written whole or not at all,
/// and that personal text leaves the process only sealed. Redis keys: none of its own; all keys are
/// built by [Key][id.rangkul.shared.Key].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.rangkul.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
