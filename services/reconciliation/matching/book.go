package matching

import (
	"cmp"
	"slices"
	"strings"

	"lateral/services/reconciliation/matching/names"
)

// Book holds what is known, ready to be asked about lines. It never changes.
type Book struct {
	docs    []*document // by issue, number and id; books that come of each other share them
	byID    map[string]int32
	first   map[uint64]int32 // the first document with a value
	glued   map[uint64]int32
	orders  map[string][]int32 // open documents by order number
	ordered map[string]int     // how many documents have an order number
	byParty [][]int32          // open documents that a party may pay, by what is owed
	tails   []tail             // open documents by what is owed and the end of the number
	foreign map[string]bool    // runs of letters in numbers of other sellers, and in none of ours
	parties []Party
	party   map[string]int32
	names   *names.Index
	rules   learned
	credits map[int32][]Credit // by party
	advices []advised
	out     *Book // of what is to be paid; nil where nothing ever was
}

// document is a document with what is worked out of it.
type document struct {
	Document
	number
	ours, open bool
	payer      int32 // parties; -1 where there is none
	trust      int32
	authority  int32
	forWhom    int32
	next       int32 // the next document with its value; -1 at the end
	nextGlued  int32
	numbers    []order
}

// order is an order number of a document.
type order struct {
	key    string
	digits uint64
}

// tail is an open document by what is owed and the last three digits of its number.
type tail struct {
	pence int64
	end   uint16
	doc   int32
}

// addParties numbers the parties in the order of their ids.
func (b *Book) addParties(k Known) {
	b.parties = slices.Clone(k.Parties)
	named := map[string]bool{}
	for _, p := range k.Parties {
		named[p.ID] = true
	}
	for _, d := range k.Documents {
		for _, id := range [...]string{d.Payer, d.Trust, d.Authority, d.For} {
			if id != "" && !named[id] {
				named[id] = true
				b.parties = append(b.parties, Party{ID: id, Name: nameIn(id)})
			}
		}
	}
	slices.SortFunc(b.parties, func(x, y Party) int {
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Name, y.Name))
	})
	b.parties = slices.CompactFunc(b.parties, func(x, y Party) bool { return x.ID == y.ID })
	for i, p := range b.parties {
		b.party[p.ID] = int32(i)
	}
}

// nameIn is the name of a party of which only what a document calls it is known: that may be
// a name, or an id, which tells nothing.
func nameIn(id string) string {
	if strings.Contains(id, ":") || !strings.ContainsAny(id, "abcdefghijklmnopqrstuvwxyz") && !strings.Contains(id, " ") {
		return ""
	}
	return id
}

func (b *Book) partyOf(id string) int32 {
	if at, known := b.party[id]; known && id != "" {
		return at
	}
	return -1
}

// relations are the parties that may pay a document.
func (d *document) relations() [3]int32 { return [3]int32{d.payer, d.trust, d.authority} }

// relates says whether a party may pay the document.
func (d *document) relates(party int32) bool {
	return party >= 0 && (party == d.payer || party == d.trust || party == d.authority)
}

// advised is a remittance advice whose numbers were looked up.
type advised struct {
	id    string
	docs  []int32
	pence []int64 // what it says of each
	sum   int64
	clean bool // each number is one open document of ours, named once, with what is owed
	odd   bool // it names one document twice, or its sum is not that of its rows
}
