/// The door that Meta knocks at: `GET` and `POST /webhook`. Size, signature and form are checked in
/// this order, every message and status is read on its own, and the answer is given after the inbox
/// has taken all of them in.
@NullMarked
package id.rangkul.whatsapp.webhook;

import org.jspecify.annotations.NullMarked;
