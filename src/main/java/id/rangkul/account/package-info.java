/// Our account at Meta: which templates it lets go, and what it thinks of our number and of us.
///
/// It owns the news that Meta sends about these, what stands in for a template that is not let go,
/// and the commands that bring the templates of the dialog files to Meta and show them.
///
/// It promises: a template that Meta does not let go is not used before Meta says otherwise or a
/// while has passed; what is sent instead says no more than the template would have said. Nothing
/// here is about a person: all that is kept are names of templates and Meta's codes.
///
/// Redis keys under `rangkul:{<centre>}:`
/// - `account:templates` record: what Meta has said of each language of each template
/// - `account:standing` record: the latest news of the number and of the account
@ApplicationModule(allowedDependencies = {"shared", "dialog", "inbox", "whatsapp"})
@NullMarked
package id.rangkul.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
