/// Media: voice notes, pictures and other files that people have sent, from the moment a worker is
/// to hear or see them: fetching them from Meta, keeping them sealed, handing them on to the worker
/// who has taken up, and deleting them in time.
///
/// It promises: what a turn has asked to be fetched is kept, or its loss is told to the inbox with
/// a reason; bytes rest only sealed; two instances do not fetch the same file side by side; nothing
/// is kept longer than 90 days or than its case.
///
/// Fetching and handing on are errands, staged in a turn's commit. A runner claims one for a while;
/// when it dies, the claim ends and another runs the errand again. Repeating one changes nothing.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `media:due` sorted set: names of errands by when they may be run next, epoch milliseconds
/// - `media:errand:<name>` hash: `what` JSON of [Errand][id.rangkul.media.Errand], `attempt`
/// - `media:file:<wamid>` string: JSON of [KeptFile][id.rangkul.media.KeptFile], there once the
///   bytes are
/// - `media:kept` sorted set: wamids by when the file is deleted
/// - `media:of:<case>` set: wamids of the case whose files are kept or being fetched
/// - `media:bytes:<wamid>` list: the sealed bytes in Base64, in pieces, where the Redis is not the
///   embedded one; `media:bytes:<wamid>:new` while they are being written. Beside the embedded
///   Redis they are files: `<data folder>/media/<centre>/<keyed hash of the wamid>.sealed`
@ApplicationModule(allowedDependencies = {"shared", "privacy", "inbox", "whatsapp"})
@NullMarked
package id.rangkul.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
