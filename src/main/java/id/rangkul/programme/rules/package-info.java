/// The calendar after discharge as pure functions of dates.
@NullMarked
package id.rangkul.programme.rules;

import org.jspecify.annotations.NullMarked;
