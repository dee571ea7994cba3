// Package finding looks for support without a need: people type what they want, narrow it by
// facets, and see who offers it. What they like they put on a shortlist, and a search can be
// saved.
//
// # Who sees what
//
// A person with a role finds the services that other schools may see: listed, of a leader who
// is listed and has a designation in force. All others are absent: no word, count, facet,
// distance or order tells of them, and whoever names one reads what they would of an id that
// never was.
//
// # How
//
// Everything that passes the filters is a possible answer. What was typed says what of it is
// found, and in which order:
//
//	lexicon ──> words as they are read: misspelt ones first, by those of the field and of services
//	engine  ──> who has the words, typing errors allowed, and who means the like
//	memory  ──> who shares a word, a theme or a name with them, also where the index lags
//	judge   ──> how relevant each is, as the matcher says; who is named, or says every word
//	engine  ──> what of those passes the filters, counted by facets, with distances
//
// What is close is found and counted: what is at least as relevant as a close match of a need, is
// named, or says every word of a few. A leader or a school that is named comes first. Where few
// are close, those that come nearest are shown apart and counted nowhere; what has nothing to do
// with what was typed is left out. Each leader is shown once, with the best of their services,
// read again from the documents, and left out if they no longer allow it.
//
// Where nothing was typed, the engine finds and orders. While it is down, memory answers in the
// same order, without counts, and the answer says so.
//
// # Shortlists and saved searches
//
// A shortlist belongs to an account and holds at most fifty services; those that are hidden now
// come back when their leader does.
//
// A search is saved until its owner deletes it, loses the role it is for, or leaves. On school
// days its owner gets one letter at most, for all searches together, with the services that are
// new since the last.
package finding
