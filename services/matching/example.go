package matching

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// examples reads excluded services, some for each rule, beginning with the last
// rule: services that came that far are the nearest misses. It leaves out
// services that are gone.
func (s *Service) examples(ctx context.Context, r docdb.Reader, q *question, found sorted, limit int,
	into *Result) error {
	for _, v := range found.pick(limit) {
		d, err := readOffer(ctx, r, v.ID)
		if apperr.Is(err, apperr.KindNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		into.Excluded = append(into.Excluded, Excluded{
			Service: d.Service, Leader: d.Leader, Home: d.Home, Rule: v.broke, Sentence: q.refusal(&v),
		})
	}
	return nil
}

// pick takes examples from each rule in turn until it has enough, and returns
// them rule by rule.
func (f sorted) pick(limit int) []verdict {
	rules := Rules()
	slices.Reverse(rules)
	taken := make([][]verdict, len(rules))
	for left, round := limit, 0; left > 0 && round < limit; round++ {
		for i, rule := range rules {
			if group := f.broken[rule].examples; round < len(group) && left > 0 {
				taken[i] = append(taken[i], group[round])
				left--
			}
		}
	}
	return slices.Concat(taken...)
}
