package exports

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// There says how many entries of a content are there, and how many of them no export has.
type There struct {
	What    Content
	Entries int
	New     int
}

// Preview says what an export of days would find. Its errors are those of Make.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in MakeInput) ([]There, error) {
	if !handles(actor, in.Book) {
		return nil, apperr.NotFound("party")
	}
	in.What = Contents()
	if err := in.validate(); err != nil {
		return nil, err
	}
	var all []There
	err := s.db.View(ctx, func(r docdb.Reader) error {
		days := Span{in.From, in.To}
		var b book
		var err error
		if b.entries, err = entriesOf(ctx, r, in.Book, days); err != nil {
			return err
		}
		if b.papers, err = papersOf(ctx, r, b.entries); err != nil {
			return err
		}
		all = all[:0]
		for _, what := range in.What {
			entries := b.of(what)
			done, err := numbersOf(ctx, r, in.Book, what, days)
			if err != nil {
				return err
			}
			all = append(all, There{what, len(entries), len(without(entries, done))})
		}
		return nil
	})
	return all, err
}

// Uncoded is what has no code in the files of a format: they say our own name of it.
type Uncoded struct {
	Of      string // as a code is of it
	Name    string // as people call it
	Entries int    // that have it
}

// Uncoded says what in some days has no code, neither the seller's nor the format's. Its errors are those of Make.
func (s *Service) Uncoded(ctx context.Context, actor people.Actor, in MakeInput) ([]Uncoded, error) {
	if !handles(actor, in.Book) {
		return nil, apperr.NotFound("party")
	}
	if err := in.validate(); err != nil {
		return nil, err
	}
	var all []Uncoded
	err := s.db.View(ctx, func(r docdb.Reader) error {
		f, err := formatFor(ctx, r, in.Book, in.Format)
		if err != nil {
			return err
		}
		b, err := readBook(ctx, r, in.Book, Span{in.From, in.To})
		if err != nil {
			return err
		}
		table, err := codesFor(ctx, r, in.Book)
		if err != nil {
			return err
		}
		b.coder = coder{tableOf(table.Codes)}
		banks, err := banksOf(ctx, r, in.Book)
		if err != nil {
			return err
		}
		all, err = b.uncoded(f, in.What, append(Names(), banks...))
		return err
	})
	return all, err
}

// uncoded counts the entries that say what has no code.
func (b book) uncoded(f Format, what []Content, names []Named) ([]Uncoded, error) {
	counts := map[string]map[int64]bool{} // the entries, by what has no code
	for _, each := range what {
		if !f.takes(each) {
			continue
		}
		for _, e := range b.of(each) {
			missing, err := b.missing(f, each, e)
			if err != nil {
				return nil, err
			}
			for _, of := range missing {
				if counts[of] == nil {
					counts[of] = map[int64]bool{}
				}
				counts[of][e.Number] = true
			}
		}
	}
	var all []Uncoded
	for _, n := range names {
		if len(counts[n.Of]) > 0 {
			all = append(all, Uncoded{n.Of, n.Name, len(counts[n.Of])})
			delete(counts, n.Of)
		}
	}
	for of, entries := range counts {
		all = append(all, Uncoded{of, of, len(entries)})
	}
	slices.SortStableFunc(all, func(a, b Uncoded) int { return cmp.Or(b.Entries-a.Entries, cmp.Compare(a.Of, b.Of)) })
	return all, nil
}
