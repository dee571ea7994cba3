package needs

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// sources are the queries whose results together form the list, each in the
// order of numbers.
func (in ListInput) sources(ctx context.Context, r docdb.Reader, actor people.Actor) ([]docdb.Query, error) {
	switch in.Scope {
	case OfMySchools:
		urns, err := narrow(actor.Schools(outside...), in.URN, "school")
		return append(in.by("by_school", texts(urns)), in.private(actor)...), err
	case OfMyPartnerships:
		ids, err := narrow(actor.Partnerships(), in.PartnershipID, "partnership")
		return in.by("by_partnership", ids), err
	case ReachingMe:
		urns, err := narrow(actor.Schools(outside...), in.URN, "school")
		if err != nil {
			return nil, err
		}
		return reaching(ctx, r, urns)
	}
	return nil, apperr.Invalid(apperr.Field{Path: "scope", Message: chooseOwnPartnershipOrReaching})
}

// private are the drafts of somebody who waits, or waited, to be let in.
func (in ListInput) private(actor people.Actor) []docdb.Query {
	if in.State != "" && in.State != Draft {
		return nil
	}
	return []docdb.Query{{Index: "private", Equal: []any{actor.AccountID}}}
}

// narrow keeps the place that was asked for, or all where none was; NotFound
// where it is not among them.
func narrow[T ~string](mine []T, only T, thing string) ([]T, error) {
	if only == "" {
		return mine, nil
	}
	if !slices.Contains(mine, only) {
		return nil, apperr.NotFound(thing)
	}
	return []T{only}, nil
}

// by is a query for each place, on the index or on the one with the state.
func (in ListInput) by(index string, places []string) []docdb.Query {
	var sources []docdb.Query
	for _, place := range places {
		q := docdb.Query{Index: index, Equal: []any{place}}
		if in.State != "" {
			q = docdb.Query{Index: index + "_state", Equal: []any{place, in.State}}
		}
		sources = append(sources, q)
	}
	return sources
}

// reaching are the queries for open needs that cover one of the schools.
func reaching(ctx context.Context, r docdb.Reader, urns []register.URN) ([]docdb.Query, error) {
	var audiences, groups []string
	for _, urn := range urns {
		school, err := register.GetSchool(ctx, r, urn)
		if err != nil {
			return nil, err
		}
		in, err := partnerships.Of(ctx, r, urn)
		if err != nil {
			return nil, err
		}
		audiences = append(audiences, audiencesOf(school)...)
		for _, p := range in {
			groups = append(groups, p.ID)
		}
	}
	sources := ListInput{State: Open}.by("by_partnership", unique(groups))
	for _, a := range unique(audiences) {
		sources = append(sources, docdb.Query{Index: "by_audience", Equal: []any{a}})
	}
	return sources, nil
}

// keeps says whether a found need belongs on the list.
func (in ListInput) keeps(actor people.Actor) func(Need) bool {
	switch in.Scope {
	case OfMySchools:
		// drafts are for heads and seniors
		return func(n Need) bool { return isInside(actor, n) && (in.URN == "" || n.URN == in.URN) }
	case OfMyPartnerships:
		return func(n Need) bool { return n.State != Draft }
	default:
		return func(n Need) bool { return !actor.At(n.URN, outside...) }
	}
}

func texts(urns []register.URN) []string {
	all := make([]string, len(urns))
	for i, urn := range urns {
		all[i] = string(urn)
	}
	return all
}

func unique(all []string) []string {
	slices.Sort(all)
	return slices.Compact(all)
}

// Scope says whose needs a list holds.
type Scope string

// Scopes lists every scope.
func Scopes() []Scope { return []Scope{OfMySchools, OfMyPartnerships, ReachingMe} }

// ListInput says which needs are listed.
type ListInput struct {
	Scope         Scope
	State         State        // "" is any; ReachingMe are always open
	URN           register.URN // only this one of the actor's schools; "" is all
	PartnershipID string       // only this one of the actor's partnerships; "" is all
	Cursor        string
	Limit         int
}

// The scopes.
const (
	OfMySchools      Scope = "own"         // of the schools in which the actor works
	OfMyPartnerships Scope = "partnership" // posted in the partnerships that the actor brokers for
	ReachingMe       Scope = "reaching"    // open ones of other schools that are shown to the actor's schools
)
