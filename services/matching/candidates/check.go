package candidates

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Check compares each candidate with a new one made from the documents, and
// returns a sentence for each that differs. It changes nothing; Rebuild mends
// the differences.
func (p *Projection) Check(ctx context.Context, r docdb.Reader) ([]string, error) {
	ids, err := everyService(ctx, r)
	if err != nil {
		return nil, err
	}
	var wrong []string
	known := NewFacts()
	for _, id := range ids {
		what, err := p.differs(ctx, r, id, known)
		if err != nil {
			return nil, err
		}
		if what != "" {
			wrong = append(wrong, fmt.Sprintf("the candidate of %s %s", id, what))
		}
	}
	return wrong, nil
}

// differs says how a candidate differs from its documents, "" where it does not.
func (p *Projection) differs(ctx context.Context, r docdb.Reader, id string, known *Facts) (string, error) {
	stored, err := docs.Get(ctx, r, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return "is missing", nil
	}
	if err != nil {
		return "", err
	}
	_, fresh, err := p.fresh(ctx, r, id, known)
	if apperr.Is(err, apperr.KindNotFound) {
		if stored.Shown {
			return "is shown, and there is no such service", nil
		}
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return stored.asOf(date.On(p.now())).unlike(fresh), nil
}

// asOf leaves out half-days that passed since the candidate was written: nobody
// asks for those. Rules look at the last day of a designation themselves.
func (c Candidate) asOf(today date.Day) Candidate {
	c.Free = c.Free[len(Between(c.Free, 0, FirstOf(today))):]
	c.Held = slices.DeleteFunc(slices.Clone(c.Held), func(h Held) bool { return h.Until != "" && h.Until < today })
	return c
}

// unlike names the differences, "" where there are none.
func (c Candidate) unlike(fresh Candidate) string {
	c, fresh = plain(c), plain(fresh)
	for _, part := range []struct {
		name      string
		got, want any
	}{
		{"leader", c.LeaderID + " " + c.AccountID, fresh.LeaderID + " " + fresh.AccountID},
		{"being shown", c.Shown, fresh.Shown},
		{"home school", c.Home, fresh.Home},
		{"declared conflicts", c.Interests, fresh.Interests},
		{"offer", c.Offer, fresh.Offer},
		{"text", c.Text(), fresh.Text()},
		{"designations", c.Held, fresh.Held},
		{"free half-days", c.Free, fresh.Free},
		{"signed-off work", c.Done, fresh.Done},
	} {
		if !reflect.DeepEqual(part.got, part.want) {
			return "differs from the documents in its " + part.name
		}
	}
	return ""
}
