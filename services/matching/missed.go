package matching

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
)

// examples reads the nearest of the services that are left out. It leaves out
// services that are gone.
func (s *Service) examples(ctx context.Context, r docdb.Reader, q *rules.Question,
	nearest []rules.Miss, into *Result) error {
	for _, m := range nearest {
		d, err := candidates.ReadOffer(ctx, r, m.ID)
		if apperr.Is(err, apperr.KindNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		into.Excluded = append(into.Excluded, excluded(q, d, m))
	}
	return nil
}

func excluded(q *rules.Question, d candidates.Sources, m rules.Miss) Excluded {
	x := Excluded{Service: d.Service, Leader: d.Leader, Home: d.Home}
	x.Rule, x.Sentence = q.Refusal(m)
	x.Changes, x.Fits = q.Changes(m)
	return x
}
