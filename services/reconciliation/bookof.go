package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// learned is what matching knows of a seller's book, with its rules and the remittance advices that wait.
type learned struct {
	*matching.Book
	rules map[string]Rule // by id
}

// bookOf is what matching knows of a seller's book now; anew: with all earlier payments up to now.
func (s *Service) bookOf(ctx context.Context, seller parties.Ref, anew bool) (learned, error) {
	k := learned{rules: map[string]Rule{}}
	all, err := activeRules(ctx, s.db, seller)
	if err != nil {
		return k, err
	}
	asked := make([]matching.Rule, len(all))
	for i, r := range all {
		asked[i] = r.asked()
		k.rules[r.ID] = r
	}
	waiting, err := waitingAdvices(ctx, s.db, seller)
	if err != nil {
		return k, err
	}
	said := make([]matching.Advice, len(waiting))
	for i, a := range waiting {
		said[i] = a.asked()
	}
	of := s.books.Of
	if anew {
		of = s.books.Anew
	}
	book, err := of(ctx, seller)
	if err != nil {
		return k, err
	}
	k.Book = book.With(asked, said)
	return k, nil
}

// activeRules are the rules of a book that count, the earliest first.
func activeRules(ctx context.Context, r docdb.Reader, book parties.Ref) ([]Rule, error) {
	return rules.All(ctx, r, docdb.Query{Index: "by_book", Equal: []any{book, Active}, Limit: docdb.MaxLimit})
}

// why is what speaks for a candidate of matching: its sentences, with what its rule says.
func (k learned) why(c matching.Candidate) evidence {
	e := evidence{sentences: c.Sentences()}
	if r, there := k.rules[c.Facts.Rule]; there {
		e.rule = r.ID
		e.sentences = append(e.sentences, r.words())
	}
	return e
}
