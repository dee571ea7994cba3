// Package spelling brings the many spellings of a name to one: "Holy Trinity
// C. of E. Jnr. Sch." and "HOLY TRINITY CHURCH OF ENGLAND JUNIOR SCHOOL" become
// the same words.
//
// Everything that compares names uses it, so that it is decided in one place
// what counts as the same: what is put into the index of schools and what is
// asked of it, whatever the engine; and the look for a hidden school's name in
// the texts of its need.
//
// # How it works
//
// A text is cut into words of small letters and digits. Case, accents,
// apostrophes and marks that show nothing are dropped; spaces of any kind,
// points, hyphens and slashes part words; "&" is a word, "and". Then phrases
// that mean the same are rewritten to one of them, the longest first, by the
// table in phrases.go.
//
// While somebody types, the last word may be the beginning of another one: "ce"
// of "ce" or of "Cedar". So the last word of [Query] stays as it is unless it
// ends a phrase. To find it all the same, an index knows the single words that
// mean the same ([Synonyms]), and holds for each name what else people type for
// it, cut into words ([Also]): so "church of eng" finds "CofE".
package spelling
