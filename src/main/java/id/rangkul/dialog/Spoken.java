package id.rangkul.dialog;

import java.util.Set;

/// One text of the files that may be said, with the names that may stand in it in braces.
record Spoken(String file, int line, String language, String text, Set<String> blanks) {}
