// Package themes holds what support is about and how it is given: the controlled
// list of themes with the keywords that name them, the formats of support, and the
// words for phases, designations and formats. Themes stand in areas: Nearness says how near one is
// to another.
//
// What a text is about, package reading beneath tells; the words of schools stand in package
// glossary.
//
// The list merges three national lists and has no two names for one thing. It is
// code, not data: a theme that leaves the list keeps its id in old documents, and
// Name then returns the id. Nothing here reads or writes a document.
package themes
