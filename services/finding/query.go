package finding

import (
	"cmp"
	"reflect"
	"slices"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// Mode says how support is given.
type Mode string

// The modes.
const (
	InPerson Mode = "in_person"
	Remote   Mode = "remote"
)

// Order says which of the found comes first.
type Order string

// The orders.
const (
	Best    Order = "best"
	Nearest Order = "nearest"
	Soonest Order = "soonest"
	Price   Order = "price"
)

// The limits of a query.
const (
	LongestText = 2000 // characters
	MostChoices = 50   // of one facet
	FarthestKM  = 1000
	MostAtOnce  = 50 // on a page
)

// Query says what somebody looks for. Parts that are not said are zero.
type Query struct {
	Text         string                    `json:"text,omitempty"`
	Themes       []themes.ID               `json:"themes,omitempty"`       // any of them will do; so of the others
	Phases       []register.Phase          `json:"phases,omitempty"`       // that the service is for
	Designations []leaders.DesignationKind `json:"designations,omitempty"` // in force
	Formats      []themes.Format           `json:"formats,omitempty"`
	Partnerships []string                  `json:"partnerships,omitempty"` // ids: the home school belongs there, or beneath
	Mode         Mode                      `json:"mode,omitempty"`
	MaxDayRate   int64                     `json:"maxDayRate,omitempty"` // pence
	FreeFrom     date.Day                  `json:"freeFrom,omitempty"`   // has a half-day free then or later
	WithinKM     int                       `json:"withinKm,omitempty"`   // of the school
	URN          register.URN              `json:"urn,omitempty"`        // the actor's school that it is for
	Order        Order                     `json:"order,omitempty"`      // "" is Best
}

// isEmpty says whether the query looks for nothing: every service answers it.
func (q Query) isEmpty() bool {
	q.URN, q.Order = "", ""
	return q.same(Query{})
}

// same says whether both look for the same, in whatever order their choices stand.
func (q Query) same(o Query) bool { return reflect.DeepEqual(q.plain(), o.plain()) }

// plain is the query in one way of saying it.
func (q Query) plain() Query {
	q.Themes, q.Phases, q.Designations = ordered(q.Themes), ordered(q.Phases), ordered(q.Designations)
	q.Formats, q.Partnerships = ordered(q.Formats), ordered(q.Partnerships)
	if q.Order == Best {
		q.Order = ""
	}
	return q
}

// ordered are the values, each once, in one order; nil for none.
func ordered[T cmp.Ordered](all []T) []T {
	if len(all) == 0 {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(all)))
}
