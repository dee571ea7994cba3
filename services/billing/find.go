package billing

import (
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/money"
)

// Find narrows a list of documents; what is not said narrows nothing. It reads the list from its
// beginning on, so that a page of few among many takes as long as the list is.
type Find struct {
	Words string   // each in the number, the order number, or the name of the payer, the school or the leader
	From  date.Day // issued on this day or later
	To    date.Day // issued on this day or earlier
	Pence *int64   // the total, to the penny, whatever its sign
}

func (f Find) everything() bool { return f == Find{} }

// each are its words, as fits compares them.
func (f Find) each() []string { return strings.Fields(strings.ToLower(f.Words)) }

// fits says whether a document is found by its day, its total and what it names.
func (f Find) fits(issued time.Time, total money.Amount, words []string, names ...string) bool {
	on := date.On(issued)
	if f.From != "" && on < f.From || f.To != "" && on > f.To {
		return false
	}
	if f.Pence != nil && *f.Pence != total.Pence && *f.Pence != -total.Pence {
		return false
	}
	said := strings.ToLower(strings.Join(names, "\n"))
	for _, word := range words {
		if !strings.Contains(said, word) {
			return false
		}
	}
	return true
}
