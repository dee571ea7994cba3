// Package reading reads what people type: the themes of a text, each with the words or the passage
// that led to it, the needs in a text that holds several, and words that are read as others
// (Spelling). A Reader knows what texts mean, by a model; without one, words alone decide.
//
//	text ──passages──> meanings ─┬─> Near: likeness to the phrases of each theme ─┐
//	text ──words───────────────┬─┴─> likeness to the words of those phrases ──────┼─> Suggestion
//	                           └───> keywords that name a theme ──────────────────┘
package reading
