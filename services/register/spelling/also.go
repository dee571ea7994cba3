package spelling

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Synonyms are the groups of single words that mean the same, for the last word
// of a query, which Query leaves alone.
func Synonyms() [][]string {
	var all [][]string
	for _, group := range groups {
		single := slices.DeleteFunc(slices.Clone(group), func(s string) bool { return strings.Contains(s, " ") })
		if len(single) > 1 && single[0] == group[0] {
			all = append(all, single)
		}
	}
	return all
}

// Also returns other words that people type for parts of the name: the other spellings of
// its phrases, and compounds both joined and apart. Each is there once; words of the name
// itself are not.
func Also(name string) []string {
	words := possessive(cut(name), false)
	plain, found := rewrite(slices.Clone(words), false)
	var also []string
	for _, p := range found {
		also = append(also, othersOf(p)...)
	}
	also = append(also, compounds(name)...)
	has := map[string]bool{}
	for _, w := range plain {
		has[w.Text] = true
	}
	return slices.DeleteFunc(also, func(w string) bool {
		seen := has[w]
		has[w] = true
		return seen
	})
}

// othersOf are the words of the other spellings of a phrase. Synonyms covers single short
// words.
func othersOf(p phrase) []string {
	var all []string
	for _, to := range p.to {
		for _, other := range phrasesOf(to) {
			words := strings.Fields(other)
			if len(words) > 1 || len(other) > 4 {
				all = append(all, words...)
			}
		}
	}
	return all
}

// phrasesOf are the spellings of the words into which phrases are rewritten.
func phrasesOf(to string) []string {
	i := slices.IndexFunc(groups, func(group []string) bool { return group[0] == to })
	if i < 0 {
		return nil
	}
	return groups[i]
}

// compounds are words with hyphens, slashes or points as one word, and words with an
// apostrophe as two: "alhijrah" of "Al-Hijrah", "o" and "connor" of "O'Connor".
func compounds(name string) []string {
	var all []string
	for _, word := range strings.Fields(name) {
		if parts := cut(word); len(parts) > 1 {
			all = append(all, strings.ReplaceAll(join(parts), " ", ""))
		}
		parts := strings.FieldsFunc(word, isApostrophe)
		if len(parts) == 2 && len(join(cut(parts[1]))) > 1 {
			for _, part := range parts {
				for _, w := range cut(part) {
					all = append(all, w.Text)
				}
			}
		}
	}
	return all
}

// Revision changes when the table of phrases changes. What was indexed under another
// revision must be indexed again.
func Revision() string {
	sum := sha256.Sum256(fmt.Append(nil, revision, groups, joined, plainLetters))
	return hex.EncodeToString(sum[:4])
}

// revision counts the changes to how this package cuts and rewrites.
const revision = 1
