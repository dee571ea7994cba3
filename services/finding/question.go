package finding

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/geo"
	"lateral/services/matching"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes/reading"
)

// question is a query ready to be asked.
type question struct {
	Query
	today  date.Day
	school *register.School // that it is for; nil for none
	at     geo.Ready        // its place, where it is known

	typed     *matching.Typed    // nil where nothing was typed
	length    int                // in words
	words     []word             // of it, each once, without those that every text has
	corrected []reading.Misspelt // which of them were typed otherwise
	foreign   bool               // it is of another language than English
	empty     bool               // it says nothing of what is wanted
}

// ask checks a query and reads what it needs.
func (s *Service) ask(ctx context.Context, r docdb.Reader, actor people.Actor, in Query) (*question, error) {
	checked, err := in.check()
	if err != nil {
		return nil, err
	}
	q := &question{Query: checked, today: date.On(s.now())}
	if q.school, err = schoolFor(ctx, r, actor, q.URN); err != nil {
		return nil, err
	}
	if q.placed() {
		q.at = q.school.Point.Ready()
	}
	if (q.WithinKM > 0 || q.Order == Nearest) && !q.placed() {
		return nil, apperr.Invalid(apperr.Field{Path: "urn", Message: placeUnknown})
	}
	return q, nil
}

// schoolFor is the school of the actor's that something is for; nil for "". NotFound for a
// school that is not theirs.
func schoolFor(ctx context.Context, r docdb.Reader, actor people.Actor, urn register.URN) (*register.School, error) {
	if urn == "" {
		return nil, nil //nolint:nilnil // it is for no school
	}
	if err := mustBeOwn(actor, urn); err != nil {
		return nil, err
	}
	school, err := register.GetSchool(ctx, r, urn)
	return &school, err
}

// placed says whether distances are known.
func (q *question) placed() bool { return q.school != nil && q.school.Point != nil }

// from is the day from which half-days count.
func (q *question) from() date.Day { return max(q.today, q.FreeFrom) }

// meant says whether what the text means is known.
func (q *question) meant() bool { return q.typed != nil && len(q.typed.Meant()) > 0 }

// order is that of what is found. Where nothing was typed the best are those that are nearest,
// or else free soonest.
func (q *question) order() Order {
	switch {
	case q.Order != "" && q.Order != Best:
		return q.Order
	case q.typed != nil:
		return Best
	case q.placed():
		return Nearest
	}
	return Soonest
}
