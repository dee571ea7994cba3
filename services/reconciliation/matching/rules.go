package matching

import (
	"slices"
	"strings"

	"lateral/services/reconciliation/matching/reading"
)

// learned are the rules, ready to be asked.
type learned struct {
	accounts map[string][]phrase // the parties of an account
	names    map[string][]phrase
	meanings map[string][]phrase
	// sortCodes are those of the accounts.
	sortCodes map[string]bool
}

// phrase is what a rule looks for in a text.
type phrase struct {
	rule   string // its id
	words  []string
	party  int32
	means  Means
	past   bool
	length int
}

// payer is a party that rules know a line to be of.
type payer struct {
	party int32
	past  bool   // only by earlier payments
	rule  string // the id of a rule that knows it
}

func newPhrase(text string) phrase {
	var p phrase
	for _, t := range reading.Tokens(text) {
		p.words = append(p.words, t.Text)
		p.length += len(t.Text)
	}
	return p
}

// accountKey is an account's digits.
func accountKey(account string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, account)
}

// accountDigits is how many digits a sort code and the number of an account have.
const accountDigits = 14

// printsAccount says whether a text has an account.
func printsAccount(tokens []reading.Token, key string) bool {
	found := learned{accounts: map[string][]phrase{key: {{}}}}
	return len(found.printed(tokens)) > 0
}

// cutWords is from how many letters the last word of a learnt name may be a part: banks cut it.
const cutWords = 15

// stands says that the words of a phrase stand at a token.
func (p phrase) stands(tokens []reading.Token, at int) bool {
	if at+len(p.words) > len(tokens) {
		return false
	}
	for i, w := range p.words {
		t := tokens[at+i].Text
		cut := i == len(p.words)-1 && p.length >= cutWords && len(w) > 1 && strings.HasPrefix(t, w)
		if t != w && !cut {
			return false
		}
	}
	return true
}

// payers are the parties that the rules know a text or an account to be of. The account tells
// more than the name, a longer name more than a shorter.
func (l learned) payers(tokens []reading.Token, account string) []payer {
	if known := l.accounts[accountKey(account)]; len(known) > 0 {
		return payersOf(known)
	}
	if known := l.printed(tokens); len(known) > 0 {
		return payersOf(known)
	}
	var found []phrase
	for at, t := range tokens {
		for _, p := range l.names[t.Text] {
			if p.stands(tokens, at) {
				found = append(found, p)
			}
		}
	}
	return payersOf(slices.DeleteFunc(slices.Clone(found), func(p phrase) bool {
		return slices.ContainsFunc(found, func(o phrase) bool { return o.length > p.length })
	}))
}

// payersOf are the parties of rules, each once.
func payersOf(found []phrase) []payer {
	var all []payer
	for _, p := range found {
		at := slices.IndexFunc(all, func(o payer) bool { return o.party == p.party })
		if at < 0 {
			all = append(all, payer{p.party, p.past, p.rule})
			continue
		}
		if all[at].past && !p.past {
			all[at].past, all[at].rule = false, p.rule
		}
	}
	slices.SortFunc(all, func(a, b payer) int { return int(a.party - b.party) })
	return all
}

// printed are the parties of an account that the text has.
func (l learned) printed(tokens []reading.Token) []phrase {
	if len(l.accounts) == 0 {
		return nil
	}
	for i := range tokens {
		key := ""
		for k := i; k < min(len(tokens), i+4) && tokens[k].Digits; k++ {
			key += tokens[k].Text
			if len(key) == accountDigits || len(key) == 8 {
				if known := l.accounts[key]; len(known) > 0 {
					return known
				}
			}
		}
	}
	return nil
}

// meaning is the longest rule that says what a text means. It has no meaning where rules say nothing,
// or two things.
func (l learned) meaning(tokens []reading.Token) phrase {
	var best phrase
	for at, t := range tokens {
		for _, p := range l.meanings[t.Text] {
			switch {
			case !p.stands(tokens, at):
			case p.length > best.length:
				best = p
			case p.length == best.length && p.means != best.means:
				best.means = ""
			}
		}
	}
	return best
}
