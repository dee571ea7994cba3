package people

import (
	"context"
	"slices"
	"strings"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/register"
)

// Role is what a person does in a place.
type Role string

// The roles.
const (
	Head Role = "head" // leads a school
	// another senior leader, who may do what the head may, except approve people and release leaders
	Senior   Role = "senior"
	Leader   Role = "leader"   // a system leader, in their home school
	Finance  Role = "finance"  // finance officer of a school or a partnership
	Broker   Role = "broker"   // brokers for a partnership
	Operator Role = "operator" // runs the service
)

// Words is the role as a person would say it: "senior leader".
func (r Role) Words() string {
	switch r {
	case Senior:
		return "senior leader"
	case Leader:
		return "system leader"
	case Finance:
		return "finance officer"
	case Head, Broker, Operator:
	}
	return string(r)
}

// PlaceKind is the kind of place in which a role is held.
type PlaceKind string

// The kinds of place.
const (
	InSchool      PlaceKind = "school"
	InPartnership PlaceKind = "partnership"
	InService     PlaceKind = "service"
)

// Place is where a role is held. Its id is a URN, the id of a partnership, or
// "" for the service.
type Place struct {
	Kind PlaceKind `json:"kind"`
	ID   string    `json:"id"`
}

// School is the place of a school.
func School(urn register.URN) Place { return Place{InSchool, string(urn)} }

// Partnership is the place of a partnership.
func Partnership(id string) Place { return Place{InPartnership, id} }

// Service is the place of operators.
func Service() Place { return Place{Kind: InService} }

// Treasurers are the roles that handle the money of the place.
func (p Place) Treasurers() []Role {
	switch p.Kind {
	case InSchool:
		return []Role{Head, Finance}
	case InPartnership:
		return []Role{Broker, Finance}
	case InService:
	}
	return nil
}

// Held is a role that a person holds now.
type Held struct {
	Role  Role
	Place Place
}

// Actor is the person who calls, with the roles that they hold now. The zero
// Actor is nobody.
type Actor struct {
	AccountID string
	SessionID string
	Name      string
	Email     string
	Held      []Held
	ProvedAt  time.Time // when they last proved who they are in this session
	Proved    bool      // ProvedAt is within the last ten minutes
	AskedAt   time.Time // when they last proved it because they were asked: signing in does not count
	Afresh    bool      // AskedAt is within the last two minutes
	StandsIn  []Held    // roles among Held that they hold for somebody who is away
	Besides   []Held    // other roles that the person holds; rules use them only to refuse
	Overdue   bool      // their role needs a second step, they have none, and the time to add one is over
}

// In says whether the actor holds one of the roles in the place.
func (a Actor) In(place Place, roles ...Role) bool {
	return slices.ContainsFunc(a.Held, func(h Held) bool {
		return h.Place == place && slices.Contains(roles, h.Role)
	})
}

// Holds says whether the person holds one of the roles in the place, in whichever role they
// act now. Use it for rules that keep a person from acting on two sides, never for one that
// permits something.
func (a Actor) Holds(place Place, roles ...Role) bool {
	return a.In(place, roles...) || Actor{Held: a.Besides}.In(place, roles...)
}

// mayGive is Forbidden if a deputy would give somebody else the role in which they stand
// in. The new person would stay, and could end the membership of the one who is away.
func (a Actor) mayGive(h Held) error {
	if a.IsOperator() || !slices.Contains(a.StandsIn, h) {
		return nil
	}
	return apperr.Forbidden(youStandInAsHere(h.Role.Words()))
}

// At says whether the actor holds one of the roles in the school.
func (a Actor) At(urn register.URN, roles ...Role) bool { return a.In(School(urn), roles...) }

// Brokers says whether the actor is a broker of the partnership.
func (a Actor) Brokers(partnershipID string) bool { return a.In(Partnership(partnershipID), Broker) }

// IsOperator says whether the actor runs the service.
func (a Actor) IsOperator() bool { return a.In(Service(), Operator) }

// Is says whether the actor holds one of the roles anywhere.
func (a Actor) Is(roles ...Role) bool {
	return slices.ContainsFunc(a.Held, func(h Held) bool { return slices.Contains(roles, h.Role) })
}

// PlaceKeys are the keys of the places where the person holds a role, in whichever they act
// now.
func (a Actor) PlaceKeys() []string {
	var keys []string
	for _, h := range slices.Concat(a.Held, a.Besides) {
		if key := h.Place.Key(); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Reads says whether the person may read a line of the record beside the thing that it is
// about: those who lead the line's place may, and the roles that the line names.
func (a Actor) Reads(l events.Line) bool {
	place := PlaceAt(l.Place)
	if a.In(place, Head, Broker, Operator) {
		return true
	}
	return slices.ContainsFunc(l.Also, func(role string) bool { return a.In(place, Role(role)) })
}

// Schools returns the schools in which the actor holds one of the roles.
func (a Actor) Schools(roles ...Role) []register.URN {
	var urns []register.URN
	for _, id := range a.places(InSchool, roles) {
		urns = append(urns, register.URN(id))
	}
	return urns
}

// Partnerships returns the partnerships that the actor brokers for.
func (a Actor) Partnerships() []string { return a.places(InPartnership, []Role{Broker}) }

func (a Actor) places(kind PlaceKind, roles []Role) []string {
	var in []string
	for _, h := range a.Held {
		if h.Place.Kind == kind && slices.Contains(roles, h.Role) && !slices.Contains(in, h.Place.ID) {
			in = append(in, h.Place.ID)
		}
	}
	return in
}

// Account is the actor's account. With it and the methods below an Actor is a
// partnerships.Caller.
func (a Actor) Account() string { return a.AccountID }

// Leads says whether the actor is head of the school.
func (a Actor) Leads(urn register.URN) bool { return a.At(urn, Head) }

// Handles says whether the actor handles the partnership's money.
func (a Actor) Handles(partnershipID string) bool {
	place := Partnership(partnershipID)
	return a.In(place, place.Treasurers()...)
}

// PaysFor returns the schools whose money the actor handles.
func (a Actor) PaysFor() []register.URN { return a.Schools(School("").Treasurers()...) }

type actorKey struct{}

// WithActor returns a context that carries the person who calls.
func WithActor(ctx context.Context, a Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, a)
}

// ActorFrom returns the person who calls; Unauthenticated if nobody does.
func ActorFrom(ctx context.Context) (Actor, error) {
	a, ok := ctx.Value(actorKey{}).(Actor)
	if !ok || a.AccountID == "" {
		return Actor{}, apperr.Unauthenticated(pleaseSignIn)
	}
	return a, nil
}

// Key names the place in the record of events: a URN, the id of a partnership, or
// events.Service.
func (p Place) Key() string {
	if p.Kind == InService {
		return events.Service
	}
	return p.ID
}

// PlaceAt is the place with the key.
func PlaceAt(key string) Place {
	switch {
	case key == events.Service:
		return Service()
	case key != "" && strings.Trim(key, "0123456789") == "":
		return School(register.URN(key))
	}
	return Partnership(key)
}
