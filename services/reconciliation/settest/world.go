package settest

import (
	"slices"
	"time"

	"lateral/pkg/date"
)

// Files are the files of a set, by their path within its folder.
type Files map[string][]byte

// World is a set while it is made.
type World struct {
	Name    string
	c       chance
	Cast    *Cast
	Sellers []*Seller
	tables
	Books       []*Book
	Docs        []*Doc
	Lines       []*Line
	Remittances []*Remittance
	Knowns      []Known
	apart       map[string]map[int64]bool // amounts that no further invoice of a payer may have
	still       map[*Party]bool           // payers that get no further invoices
	byNumber    map[int]*Doc
	learnt      map[*Party][]string // names and accounts that are known to be a party's
	clearing    int                 // trusts that have paid all that they owe
	used        []*Party            // single ones that were handed out
	orders      map[string]bool     // purchase orders and names that were given away
}

// own is whose account the statements are of.
func (w *World) own() *Seller { return w.Sellers[0] }

// day is a working day within a file, far enough from its ends for what belongs together.
func (w *World) day(b *Book) date.Day {
	for {
		day := b.From.AddDays(w.c.between(4, b.To.Since(b.From)-9))
		if on, _ := day.Weekday(); on != time.Saturday && on != time.Sunday {
			return day
		}
	}
}

// working is the working day that comes so many days later, or next.
func working(day date.Day, later int) date.Day {
	for day = day.AddDays(later); ; day = day.AddDays(1) {
		if on, _ := day.Weekday(); on != time.Saturday && on != time.Sunday {
			return day
		}
	}
}

// bill makes an open invoice that was issued some weeks before a day.
func (w *World) bill(payer *Party, p priced, before date.Day) *Doc {
	return w.billOn(payer, p, before.AddDays(-w.c.between(6, 64)))
}

func (w *World) billOn(payer *Party, p priced, on date.Day) *Doc {
	terms := pick(w.c, []int{30, 30, 30, 14, 28})
	d := &Doc{Payer: payer, Seller: w.own(), Issued: on, Due: on.AddDays(terms), Net: p.net, Gross: p.gross,
		Owed: p.gross, State: issued}
	w.Docs = append(w.Docs, d)
	return d
}

// keep sees to it that no later invoice of a payer, or of one of its name, has an amount.
func (w *World) keep(payer *Party, pence int64) {
	name := packed(payer.Name)
	if w.apart[name] == nil {
		w.apart[name] = map[int64]bool{}
	}
	w.apart[name][pence] = true
}

// free says whether a further invoice may be made.
func (w *World) free(payer *Party, pence int64) bool {
	return !w.still[payer] && !w.still[payer.Trust] && !w.still[payer.Authority] && !w.apart[packed(payer.Name)][pence]
}

// single hands out a school that nothing else happens to.
func (w *World) single() *Party {
	last := len(w.Cast.Single) - 1
	p := w.Cast.Single[last]
	w.Cast.Single = w.Cast.Single[:last]
	w.used = append(w.used, p)
	return p
}

// add puts a line into a file.
func (w *World) add(b *Book, l *Line) *Line {
	b.Lines = append(b.Lines, l)
	w.Lines = append(w.Lines, l)
	return l
}

// open are the invoices of a payer on which something is owed, the oldest first.
func (w *World) open(is func(*Doc) bool) []*Doc {
	var list []*Doc
	for _, d := range w.Docs {
		if d.Seller == w.own() && d.Owed > 0 && is(d) {
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, func(a, b *Doc) int { return a.N - b.N })
	return list
}

// of says whether an invoice is for a party, or one of its name, and that amount is owed.
func of(payer *Party, pence int64) func(*Doc) bool {
	name := packed(payer.Name)
	return func(d *Doc) bool { return d.Owed == pence && packed(d.Payer.Name) == name }
}
