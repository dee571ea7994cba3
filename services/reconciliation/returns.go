package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/reconciliation/matching"
)

// mostReturns is how many lines are shown that may cancel one.
const mostReturns = 3

// returnsOf are the lines of the account that a line may take back, or that may take it back, as candidates: those
// that say so first, then the nearest. Of the line nothing is explained; the others may be.
func (s *Service) returnsOf(ctx context.Context, book learned, l Line) ([]Candidate, error) {
	if l.State != Unexplained {
		return nil, nil
	}
	others, err := opposite(ctx, s.db, l)
	if err != nil || len(others) == 0 {
		return nil, err
	}
	asked := make([]matching.Line, len(others))
	for i, o := range others {
		asked[i] = o.asked(o.Amount)
	}
	back := book.Returns(l.asked(l.Amount), asked)
	var all []Candidate
	for _, sure := range []matching.Back{matching.Meant, matching.Doubted} {
		for i, o := range others {
			if back[i] != sure || len(all) == mostReturns {
				continue
			}
			one, ok, err := s.returned(ctx, o, sure)
			if err != nil {
				return nil, err
			}
			if ok {
				one.Parts[0].Amount = l.Amount
				all = append(all, one)
			}
		}
	}
	return all, nil
}

// returned is a line as what cancels another. It is false where one cancels it already.
func (s *Service) returned(ctx context.Context, o Line, sure matching.Back) (Candidate, bool, error) {
	c := Candidate{
		Sentences: []string{sameSumReturned(o), bothSayTheSame},
		Parts:     []Part{{Kind: Returned, OtherID: o.ID, PartyName: textOf(o), Issued: o.On}},
	}
	if sure == matching.Doubted {
		c.Sentences[1] = oneSaysItReturns
	}
	all, err := links.All(ctx, s.db, docdb.Query{Index: "by_line", Equal: []any{o.ID}})
	if err != nil {
		return c, false, err
	}
	linked, numbers := false, []string(nil)
	for _, k := range all {
		if k.State != Made {
			continue
		}
		if k.Kind == Returned {
			return c, false, nil
		}
		if linked = true; k.Number != "" {
			numbers = append(numbers, k.Number)
		}
	}
	if linked {
		c.Sentences = append(c.Sentences, isUndoneWithIt(numbers))
	}
	return c, true, nil
}

// opposite are the lines of the account that have the sum of a line with the other sign, of the days within which a
// payment can come back, the nearest first.
func opposite(ctx context.Context, r docdb.Reader, l Line) ([]Line, error) {
	a, err := accounts.Get(ctx, r, l.Account)
	if err != nil {
		return nil, err
	}
	var all []Line
	for _, state := range []LineState{Unexplained, InPart, Explained} {
		found, _, err := lines.Find(ctx, r, docdb.Query{
			Index: "by_amount", Equal: []any{l.Account, state, -l.Amount.Pence}, From: l.On.AddDays(-matching.BackWithin),
			To: l.On.AddDays(matching.BackWithin + 1), Limit: docdb.MaxLimit,
		})
		if err != nil {
			return nil, err
		}
		for _, o := range found {
			if o.Statement != a.Arriving {
				all = append(all, o)
			}
		}
	}
	apart := func(o Line) int { return max(o.On.Since(l.On), l.On.Since(o.On)) }
	slices.SortStableFunc(all, func(x, y Line) int { return apart(x) - apart(y) })
	return all[:min(len(all), mostAlike)], nil
}
