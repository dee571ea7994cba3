package people

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/states"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// MembershipState says where a membership stands.
type MembershipState string

// The states of a membership.
const (
	StatePending MembershipState = "pending" // waits for approval
	StateActive  MembershipState = "active"
	StateRefused MembershipState = "refused"
	StateEnded   MembershipState = "ended"
)

// MembershipSteps are the steps of a membership.
var MembershipSteps = states.Of(states.Steps[MembershipState]{
	StatePending: {"grant": StateActive, "refuse": StateRefused, "end": StateEnded},
	StateActive:  {"end": StateEnded},
	StateRefused: {},
	StateEnded:   {},
})

// Membership is a role that a person holds, asks for or held in a place.
type Membership struct {
	docdb.Meta
	AccountID string          `json:"accountId"`
	Role      Role            `json:"role"`
	Place     Place           `json:"place"`
	State     MembershipState `json:"state"`
	Live      bool            `json:"live"`          // pending or active: at most one for each person, role and place
	Since     time.Time       `json:"since"`         // since when it has been in this state
	By        string          `json:"by"`            // the account that brought it into this state
	For       string          `json:"for,omitempty"` // the absence during which a deputy holds it
}

var memberships = docdb.Of[Membership]("memberships",
	docdb.Index{
		Name: "live", Fields: []string{"accountId", "place.kind", "place.id", "role"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}},
	},
	docdb.Index{Name: "by_place", Fields: []string{"place.kind", "place.id", "state", "since"}},
	docdb.Index{Name: "by_state", Fields: []string{"state", "place.kind", "place.id"}},
)

// Roles returns the roles that can be held in a place of the kind.
func (k PlaceKind) Roles() []Role {
	switch k {
	case InSchool:
		return []Role{Head, Senior, Leader, Finance}
	case InPartnership:
		return []Role{Broker, Finance}
	case InService:
		return []Role{Operator}
	}
	return nil
}

func (d *Directory) newMembership(accountID string, h Held, state MembershipState, by string) Membership {
	return Membership{
		Meta: docdb.Meta{ID: d.ids.New("membership")}, AccountID: accountID, Role: h.Role, Place: h.Place,
		State: state, Live: true, Since: d.now(), By: by,
	}
}

// liveIn returns the membership of that role, or docdb.ErrNotFound.
func liveIn(ctx context.Context, r docdb.Reader, accountID string, h Held) (Membership, error) {
	return memberships.First(ctx, r, docdb.Query{
		Index: "live", Equal: []any{accountID, h.Place.Kind, h.Place.ID, h.Role},
	})
}

// Awaits says whether the account asked for one of the roles in the place and has no answer
// yet.
func Awaits(ctx context.Context, r docdb.Reader, accountID string, place Place, roles ...Role) (bool, error) {
	for _, role := range roles {
		m, err := liveIn(ctx, r, accountID, Held{Role: role, Place: place})
		if err == nil && m.State == StatePending {
			return true, nil
		}
		if err != nil && !errors.Is(err, docdb.ErrNotFound) {
			return false, err
		}
	}
	return false, nil
}

// liveOf returns all memberships that a person holds or asks for.
func liveOf(ctx context.Context, r docdb.Reader, accountID string) ([]Membership, error) {
	return memberships.All(ctx, r, docdb.Query{Index: "live", Equal: []any{accountID}})
}

// activeAt returns the active memberships of a place with one of the roles, the
// longest held first.
func activeAt(ctx context.Context, r docdb.Reader, place Place, roles ...Role) ([]Membership, error) {
	all, err := memberships.All(ctx, r, docdb.Query{
		Index: "by_place", Equal: []any{place.Kind, place.ID, StateActive},
	})
	return slices.DeleteFunc(all, func(m Membership) bool { return !slices.Contains(roles, m.Role) }), err
}

// getMembership returns a membership, or NotFound.
func getMembership(ctx context.Context, r docdb.Reader, id string) (Membership, error) {
	m, err := memberships.Get(ctx, r, id)
	return m, apperr.NotFoundIf(err, docdb.ErrNotFound, "membership")
}

// HoldersOf returns the people who hold one of the roles in a place now, each
// once.
func HoldersOf(ctx context.Context, r docdb.Reader, place Place, roles ...Role) ([]Account, error) {
	ids, err := HolderIDs(ctx, r, place, roles...)
	if err != nil {
		return nil, err
	}
	found, err := accounts.GetMany(ctx, r, ids)
	if err != nil {
		return nil, err
	}
	var holders []Account
	for _, id := range ids {
		a, ok := found[id]
		if !ok {
			return nil, apperr.NotFound("person")
		}
		holders = append(holders, a)
	}
	return holders, nil
}

// HolderIDs returns the accounts of those whom HoldersOf returns, for who need not know their
// names.
func HolderIDs(ctx context.Context, r docdb.Reader, place Place, roles ...Role) ([]string, error) {
	held, err := activeAt(ctx, r, place, roles...)
	var ids []string
	for _, m := range held {
		if !slices.Contains(ids, m.AccountID) {
			ids = append(ids, m.AccountID)
		}
	}
	return ids, err
}

// ApproversOf returns the people who should hear that somebody asks for a role in a school:
// its heads, else the brokers of its partnerships, else the operators. If the only head
// asks, the operators decide.
func ApproversOf(ctx context.Context, r docdb.Reader, urn register.URN, asker string) ([]Account, error) {
	heads, err := HoldersOf(ctx, r, School(urn), Head)
	isAsker := func(a Account) bool { return a.ID == asker }
	if others := slices.DeleteFunc(slices.Clone(heads), isAsker); err != nil || len(others) > 0 {
		return others, err
	}
	if len(heads) > 0 {
		return HoldersOf(ctx, r, Service(), Operator)
	}
	partnerships, err := partnerships.Of(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	var brokers []Account
	for _, p := range partnerships {
		more, err := HoldersOf(ctx, r, Partnership(p.ID), Broker)
		if err != nil {
			return nil, err
		}
		for _, a := range more {
			if !isAsker(a) && !slices.ContainsFunc(brokers, func(b Account) bool { return b.ID == a.ID }) {
				brokers = append(brokers, a)
			}
		}
	}
	if len(brokers) > 0 {
		return brokers, nil
	}
	return HoldersOf(ctx, r, Service(), Operator)
}

// inUse says whether an account belongs to somebody: it is confirmed, or was, or it has a
// role or asked for one.
func inUse(ctx context.Context, r docdb.Reader, a Account) (bool, error) {
	held, err := liveOf(ctx, r, a.ID)
	if err != nil || a.State != Unconfirmed || len(held) > 0 {
		return true, err
	}
	happened, err := events.Of(ctx, r, a.ID)
	return slices.ContainsFunc(happened, func(e events.Event) bool { return e.Type == AccountConfirmed }), err
}
