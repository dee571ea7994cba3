package matching

import (
	"cmp"
	"slices"
)

func nothingLearned() learned {
	return learned{map[string][]phrase{}, map[string][]phrase{}, map[string][]phrase{}, map[string]bool{}}
}

// learn makes rules ready. A rule of which nothing is left to look for is none.
func (b *Book) learn(l *learned, rules []Rule) {
	sorted := slices.Clone(rules) // of two that say the same, the same one is named, however they come
	slices.SortFunc(sorted, func(x, y Rule) int { return cmp.Compare(x.ID, y.ID) })
	for _, r := range sorted {
		party := b.partyOf(r.Party)
		if account := accountKey(r.Account); len(account) >= 8 && party >= 0 {
			add(l.accounts, account, phrase{rule: r.ID, party: party, past: r.Past})
			l.sortCodes[account[:6]] = true
		}
		if p := newPhrase(r.Name); p.length >= 4 && party >= 0 {
			p.rule, p.party, p.past = r.ID, party, r.Past
			add(l.names, p.words[0], p)
		}
		if p := newPhrase(r.Text); p.length >= 3 && r.Means != "" {
			p.rule, p.means = r.ID, r.Means
			add(l.meanings, p.words[0], p)
		}
	}
}

func add(to map[string][]phrase, key string, p phrase) { to[key] = append(to[key], p) }

// addCredits notes the credit notes of each party.
func (b *Book) addCredits(credits []Credit) {
	numbers := map[string]int32{}
	for at := range b.docs {
		if d := b.docs[at]; d.ours {
			numbers[d.Number] = int32(at)
		}
	}
	for _, c := range credits {
		at, known := numbers[c.Document]
		if !known || c.Amount.Pence <= 0 {
			continue
		}
		for _, party := range b.docs[at].relations() {
			if party >= 0 {
				b.credits[party] = append(b.credits[party], c)
			}
		}
	}
	for _, list := range b.credits {
		slices.SortFunc(list, func(x, y Credit) int {
			return cmp.Or(cmp.Compare(x.Amount.Pence, y.Amount.Pence), cmp.Compare(x.Number, y.Number),
				cmp.Compare(x.Document, y.Document))
		})
	}
}
