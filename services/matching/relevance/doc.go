// Package relevance says how far a service is about what a need is about, by three facts: the
// words that both use, what both mean, and their themes.
//
// A Text is read once, when it is written: its Meaning holds a vector of the whole and one of
// each passage, and the themes that it seems to be about. A question runs no model. Where a
// meaning is not known yet, words stand in for it.
//
// Facts are absolute, from 0 to 1: they mean the same for every need, so that "no close match"
// can be said.
//
//	Text ──Learn──> Meaning        (a job; 0.1 s of processor time for a service)
//	Text ──────────> Offer ──Put──> Corpus
//	Text ──────────> Ask ──Corpus.Words, Ask.Facts──> Facts ──Score──> 0 to 1, and Quotes
package relevance
