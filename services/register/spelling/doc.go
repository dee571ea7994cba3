// Package spelling brings the many spellings of a name to one: "Holy Trinity C. of E. Jnr.
// Sch." and "HOLY TRINITY CHURCH OF ENGLAND JUNIOR SCHOOL" become the same words.
//
// Everything that compares names uses it, so one place decides what counts as the same. The
// index of schools uses it for names and for queries, with any engine. So does the search
// for a hidden school's name in the texts of its need.
//
// # How it works
//
// A text is cut into words of small letters and digits. Case, accents, apostrophes and
// invisible marks are dropped; spaces of any kind, points, hyphens and slashes separate
// words; "&" becomes the word "and". Then phrases that mean the same are rewritten to one
// of them, the longest first. The table is in phrases.go.
//
// While somebody types, the last word may be the beginning of another one: "ce" of "ce" or
// of "Cedar". So the last word of [Query] stays as it is unless it ends a phrase. To find
// such names too, an index knows the single words that mean the same ([Synonyms]). For each
// name it also holds the words that people type instead ([Also]). So "church of eng" finds
// "CofE".
package spelling
