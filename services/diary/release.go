package diary

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/calendar"
	"lateral/services/register"
)

// ReleaseState says how the home head decided.
type ReleaseState string

// The states of a release.
const (
	AskedRelease   ReleaseState = "asked"
	GrantedRelease ReleaseState = "granted"
	RefusedRelease ReleaseState = "refused"
	LapsedRelease  ReleaseState = "lapsed" // it is no longer asked for
)

// ReleaseSteps are the steps of a release.
var ReleaseSteps = states.Of(states.Steps[ReleaseState]{
	AskedRelease:   {"grant": GrantedRelease, "refuse": RefusedRelease, "lapse": LapsedRelease},
	GrantedRelease: {"lapse": LapsedRelease},
	RefusedRelease: {},
	LapsedRelease:  {},
})

// Release is the consent of the head of the leader's home school to half-days. Two of its names are stored as an
// earlier room called them.
type Release struct {
	docdb.Meta
	Origin    Origin          `json:"enquiryId"`  // within it an answer about the same half-days stays valid
	For       Origin          `json:"proposalId"` // what asks, once
	LeaderID  string          `json:"leaderId"`
	HomeURN   register.URN    `json:"homeUrn"`
	Slots     []calendar.Slot `json:"slots"` // in the order of time
	State     ReleaseState    `json:"state"`
	AskedAt   time.Time       `json:"askedAt"`
	DecidedBy string          `json:"decidedBy,omitempty"` // account
	DecidedAt *time.Time      `json:"decidedAt,omitempty"`
	Note      string          `json:"note,omitempty"`
	CarriedID string          `json:"carriedId,omitempty"` // the earlier release whose answer it keeps
}

var releases = docdb.Of[Release]("releases",
	docdb.Index{Name: "by_proposal", Fields: []string{"proposalId"}, Unique: true},
	docdb.Index{Name: "by_enquiry", Fields: []string{"enquiryId", "askedAt"}},
	docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "state", "askedAt"}},
)

// ReleaseFor returns the release that something asked for, or NotFound.
func ReleaseFor(ctx context.Context, r docdb.Reader, forID string) (Release, error) {
	rel, err := releases.First(ctx, r, docdb.Query{Index: "by_proposal", Equal: []any{forID}})
	return rel, apperr.NotFoundIf(err, docdb.ErrNotFound, "release")
}

// ReleasesOf returns the releases of an origin, the oldest first.
func ReleasesOf(ctx context.Context, r docdb.Reader, originID string) ([]Release, error) {
	return releases.All(ctx, r, docdb.Query{Index: "by_enquiry", Equal: []any{originID}})
}

// GrantedElsewhere are the half-days of the leader for which the head of the same home school has released them for
// other origins, also those that were taken since.
func GrantedElsewhere(ctx context.Context, r docdb.Reader, rel Release) ([]calendar.Slot, error) {
	var slots []calendar.Slot
	q := docdb.Query{Index: "by_home", Equal: []any{rel.HomeURN, GrantedRelease}, Limit: docdb.MaxLimit}
	err := releases.Each(ctx, r, q, func(other Release) error {
		if other.LeaderID == rel.LeaderID && other.Origin != rel.Origin {
			slots = append(slots, other.Slots...)
		}
		return nil
	})
	return slots, err
}

// ReadAhead reads the releases of many origins in one call, for a loop that asks for those of
// one after the other on the same snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, originIDs []string) error {
	return releases.ReadAheadBy(ctx, r, "by_enquiry", originIDs, func(rel Release) string { return rel.Origin.ID })
}

// ReleasesAt returns a page of the releases of a home school in the state that keep accepts, the oldest first, and
// the next cursor. The caller has checked who may.
func ReleasesAt(
	ctx context.Context, r docdb.Reader, urn register.URN, state ReleaseState, cursor string, limit int,
	keep func(Release) (bool, error),
) ([]Release, string, error) {
	return releases.FindWhere(ctx, r, docdb.Query{
		Index: "by_home", Equal: []any{urn, state}, After: cursor, Limit: limit,
	}, keep)
}
