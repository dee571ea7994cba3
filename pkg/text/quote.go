package text

import "strings"

// Quote is what somebody wrote, in quotation marks.
func Quote(said string) string { return "“" + said + "”" }

// QuoteEnd is what somebody wrote, as the end of a sentence: with the full stop that closes it,
// unless their words bring a mark of their own.
func QuoteEnd(said string) string {
	if EndsSentence(said) {
		return Quote(said)
	}
	return Quote(said) + "."
}

// EndsSentence says whether the words end with a full stop, a question mark or the like, perhaps
// within a closing quotation mark or bracket.
func EndsSentence(said string) bool {
	bare := strings.TrimRight(said, " \n\t”’\"')]")
	return strings.HasSuffix(bare, ".") || strings.HasSuffix(bare, "!") || strings.HasSuffix(bare, "?") ||
		strings.HasSuffix(bare, "…")
}
