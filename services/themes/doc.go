// Package themes holds what support is about and how it is given: the controlled
// list of themes, the formats of support, the themes that a text suggests, and the
// words for phases, designations and formats.
//
// The list merges three national lists and has no two names for one thing. It is
// code, not data: a theme that leaves the list keeps its id in old documents, and
// Name then returns the id. Nothing here reads or writes a document.
package themes
