package matching

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// examples reads the nearest of the services that are left out. It leaves out
// services that are gone.
func (s *Service) examples(ctx context.Context, r docdb.Reader, q *question, nearest []miss, into *Result) error {
	for _, m := range nearest {
		d, err := readOffer(ctx, r, m.ID)
		if apperr.Is(err, apperr.KindNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		into.Excluded = append(into.Excluded, q.excluded(d, m))
	}
	return nil
}

func (q *question) excluded(d documents, m miss) Excluded {
	broken := rules[m.rule]
	v := verdict{Candidate: m.Candidate}
	for _, r := range rules { // the sentence needs what the rules before it found
		if r.breaks != nil {
			r.breaks(q, &v)
		}
	}
	x := Excluded{Service: d.Service, Leader: d.Leader, Home: d.Home, Rule: broken.name, Sentence: broken.refusal(q, &v)}
	var words []string
	for _, e := range m.easings {
		c := q.changed(e)
		x.Changes, words = append(x.Changes, c), append(words, c.Words)
	}
	x.Fits = fits(words)
	return x
}
