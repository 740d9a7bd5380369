/// Rangkul stays in touch over WhatsApp with a family after discharge from a centre. This package
/// only starts it.
@NullMarked
package id.rangkul;

import org.jspecify.annotations.NullMarked;
