// Package themes holds what support is about and how it is given: the controlled
// list of themes, the formats of support, the themes that a text suggests, and the
// words for phases, designations and formats.
//
// A Reader reads what people type: Read tells the themes of a text, each with the words or the
// passage that led to it, the needs in a text that holds several, and words that are read as
// others (Spelling). Themes stand in areas: Nearness says how near one is to another.
//
// The list merges three national lists and has no two names for one thing. It is
// code, not data: a theme that leaves the list keeps its id in old documents, and
// Name then returns the id. Nothing here reads or writes a document.
package themes
