package main

import (
	"slices"
	"strings"
)

// choose returns the numbers of the pieces that are kept, in order: the marks that frame a
// text, and the pieces in Latin letters. Letters of other alphabets and free places go: the
// model hardly knows them.
func choose(list []string) []int {
	var kept []int
	for n, piece := range list {
		if slices.Contains([]string{"[UNK]", "[CLS]", "[SEP]"}, piece) || isLatin(strings.TrimPrefix(piece, "##")) {
			kept = append(kept, n)
		}
	}
	return kept
}

// isLatin says whether a piece is of Latin letters, digits and the usual signs.
func isLatin(piece string) bool {
	if strings.HasPrefix(piece, "[") && len(piece) > 1 {
		return false // a mark or a free place
	}
	for _, r := range piece {
		if r >= 0x250 && (r < 0x2010 || r > 0x20cf) {
			return false
		}
	}
	return true
}
