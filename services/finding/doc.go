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
// The search engine finds, filters, counts and measures, in the index that matching keeps. What
// it finds is read again from the documents, and left out if they no longer allow it. Words that
// nobody knows are corrected first, and the answer says what was read. Each leader is shown
// once, with the best of their services. When the engine is down, the candidates of matching
// answer without words, and the answer says so.
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
