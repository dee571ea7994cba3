package matching

import (
	"slices"
	"strings"

	"lateral/services/reconciliation/matching/reading"
)

// Says says whether a line has the words, or the account, that a rule would look for.
func Says(l Line, words string) bool {
	p := newPhrase(words)
	tokens := reading.Tokens(l.whole())
	if key := accountKey(words); IsAccount(words) {
		return accountKey(l.Account) == key || printsAccount(tokens, key)
	}
	for at := range tokens {
		if len(p.words) > 0 && p.stands(tokens, at) {
			return true
		}
	}
	return false
}

// IsAccount says whether a text is a sort code and the number of an account, and nothing else.
func IsAccount(words string) bool {
	return Letters(words) == 0 && len(accountKey(words)) == accountDigits
}

// Folded are the words of a text as rules compare them: two texts that fold alike are one to a rule.
func Folded(words string) string {
	if IsAccount(words) {
		return accountKey(words)
	}
	return strings.Join(newPhrase(words).words, " ")
}

// Letters is how many letters a rule would look for; by few it would find too much.
func Letters(words string) int {
	letters := 0
	for _, t := range reading.Tokens(words) {
		if !t.Digits {
			letters += len(t.Text)
		}
	}
	return letters
}

// FewestLetters is by how many letters a rule must look, unless it looks for an account.
const FewestLetters = 4

// Saying is what of a line a rule may well look for: the name of the other side, or the longest run of
// words that are neither numbers nor words of the bank, or else with the words of the bank; "" where each is too
// short for a rule.
func Saying(l Line) string {
	tokens := reading.Tokens(l.Text)
	for _, says := range []string{l.Name, longestRun(tokens, false), longestRun(tokens, true)} {
		if Letters(says) >= FewestLetters {
			return says
		}
	}
	return ""
}

// longestRun is the longest run of words that are no numbers, with the words of the bank or without them.
func longestRun(tokens []reading.Token, bank bool) string {
	var best, run []string
	for _, t := range append(slices.Clip(tokens), reading.Token{Digits: true}) {
		if !t.Digits && (bank || !ofBank[t.Text]) && !reading.CallsInvoice(t.Text) {
			run = append(run, t.Text)
			continue
		}
		if len(strings.Join(run, " ")) > len(strings.Join(best, " ")) {
			best = run
		}
		run = nil
	}
	return strings.Join(best, " ")
}

// ofBank are words by which banks call a kind of line.
var ofBank = map[string]bool{"FPI": true, "FPO": true, "FP": true, "BACS": true, "BGC": true, "BP": true, "DD": true,
	"DDR": true, "SO": true, "STO": true, "CHAPS": true, "TFR": true, "CR": true, "DR": true, "FASTER": true,
	"PAYMENT": true, "PAYMENTS": true, "CREDIT": true, "TRANSFER": true, "REF": true, "REFERENCE": true, "FROM": true,
	"GIRO": true, "BANK": true}
