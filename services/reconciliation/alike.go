package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// mostAlike is how many lines of one amount of an account are looked at together.
const mostAlike = 50

// alike are the lines of a book of which nothing is explained and that have the amount of a line, the line among
// them: two payments that look the same are for two documents, so each is to be offered its own. Of each account the
// latest up to the day of the line are taken.
func alike(ctx context.Context, r docdb.Reader, l Line, rest money.Amount) ([]matching.Line, error) {
	like := []matching.Line{l.asked(rest)}
	if l.State != Unexplained {
		return like, nil
	}
	all, err := AccountsOf(ctx, r, l.Book)
	if err != nil {
		return nil, err
	}
	for _, a := range all {
		found, _, err := lines.Find(ctx, r, docdb.Query{
			Index: "by_amount", Equal: []any{a.ID, Unexplained, rest.Pence}, To: l.On.AddDays(1), Descending: true,
			Limit: mostAlike,
		})
		if err != nil {
			return nil, err
		}
		for _, o := range found {
			if o.ID != l.ID && o.Statement != a.Arriving && o.Amount == rest {
				like = append(like, o.asked(rest))
			}
		}
	}
	return like, nil
}

// amongAlike are the candidates of a line, beside the lines that look like it.
func (s *Service) amongAlike(ctx context.Context, book learned, l Line, rest money.Amount) ([]matching.Candidate,
	error) {
	all, err := alike(ctx, s.db, l, rest)
	if err != nil {
		return nil, err
	}
	answers := book.Match(all)
	at := slices.IndexFunc(answers, func(a matching.Answer) bool { return a.Line == l.ID })
	return answers[at].Candidates, nil
}
