/// What tests of several modules share: a real Redis, invented people.
@NullMarked
package id.rangkul.support;

import org.jspecify.annotations.NullMarked;
