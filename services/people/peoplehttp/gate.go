package peoplehttp

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Authenticate turns an access token into the person who calls, with the roles that they
// hold now; Unauthenticated if it is no longer valid.
type Authenticate func(ctx context.Context, accessToken string) (people.Actor, error)

// Gate makes the rules of the table of operations.
type Gate struct{ authenticate Authenticate }

// NewGate returns a gate that uses authenticate to learn who calls.
func NewGate(authenticate Authenticate) Gate { return Gate{authenticate} }

// Rule is one rule of who may call an operation. It is an httpx.Access.
type Rule struct {
	gate    Gate
	public  bool
	waiting bool          // lets in people without a role too
	roles   []people.Role // if none, any role will do
	kind    people.PlaceKind
	param   string // path parameter that names the place in which the role must be held
	early   bool   // lets in people whose second step is overdue
	proved  bool   // needs a fresh proof of who they are
	afresh  bool   // needs one for which they were asked just now
}

var _ httpx.Access = Rule{}

// Public lets everybody in. It still learns who is signed in.
func (g Gate) Public() Rule { return Rule{gate: g, public: true} }

// SignedIn lets in people who are signed in and hold a role somewhere. A person who waits
// for approval, or no longer holds a role, is a stranger with an address: see Waiting.
func (g Gate) SignedIn() Rule { return Rule{gate: g} }

// Waiting lets in everybody who is signed in, even without a confirmed role. It is for what
// concerns only themselves.
func (g Gate) Waiting() Rule { return Rule{gate: g, waiting: true} }

// Roles lets in people who hold one of the roles somewhere. The use-case checks whether
// they hold it in the right place, since it knows where a thing belongs.
func (g Gate) Roles(roles ...people.Role) Rule { return Rule{gate: g, roles: roles} }

// InSchool narrows the rule to the school that the path parameter names. Operators pass if
// the rule names them.
func (r Rule) InSchool(param string) Rule {
	r.kind, r.param = people.InSchool, param
	return r
}

// InPartnership narrows the rule to the partnership that the parameter names.
func (r Rule) InPartnership(param string) Rule {
	r.kind, r.param = people.InPartnership, param
	return r
}

// Proved narrows the rule to people who proved within the last ten minutes who they are. It
// is for acts that a stolen session must not do. Others get the code "proof_needed", before
// anything of the call is read.
func (r Rule) Proved() Rule {
	r.proved = true
	return r
}

// Afresh narrows the rule to people who proved within the last two minutes who they are, because they were
// asked: it is for signatures, which a person gives by hand. To have signed in just now is not enough.
func (r Rule) Afresh() Rule {
	r.proved, r.afresh = true, true
	return r
}

// hasProof says whether the person proved who they are, as the rule wants it.
func (r Rule) hasProof(actor people.Actor) bool {
	return !r.proved || actor.Proved && (!r.afresh || actor.Afresh)
}

// Early opens the rule to people whose second step is overdue, for what they need to add
// it. Everything else is closed to them.
func (r Rule) Early() Rule {
	r.early = true
	return r
}

// Permit implements httpx.Access.
func (r Rule) Permit(ctx context.Context, call httpx.Call) (context.Context, error) {
	ctx = people.WithCaller(events.WithActor(ctx, events.Actor{RequestID: httpx.RequestID(ctx)}), callerOf(ctx, call))
	bearer, found := strings.CutPrefix(call.Header("Authorization"), "Bearer ")
	if !found {
		if r.public {
			return ctx, nil
		}
		return ctx, apperr.Unauthenticated(pleaseSignIn)
	}
	actor, err := r.gate.authenticate(ctx, bearer)
	if err != nil {
		if r.public && apperr.Is(err, apperr.KindUnauthenticated) {
			return ctx, nil
		}
		return ctx, err
	}
	httpx.CalledBy(ctx, actor.AccountID)
	if actor.Overdue && !r.early {
		if r.public {
			return ctx, nil // as to a stranger
		}
		return ctx, people.SecondStepNeeded()
	}
	if err := r.check(actor, call); err != nil {
		return ctx, err
	}
	if !r.hasProof(actor) {
		if actor, err = r.gate.authenticate(people.Unremembered(ctx), bearer); err != nil {
			return ctx, err
		}
		if !r.hasProof(actor) {
			return ctx, people.ProofNeeded()
		}
	}
	ctx = events.WithActor(ctx, events.Actor{
		AccountID: actor.AccountID, RequestID: httpx.RequestID(ctx), Places: actor.PlaceKeys(),
	})
	return people.WithActor(ctx, actor), nil
}

func (r Rule) check(actor people.Actor, call httpx.Call) error {
	switch {
	case r.public, r.waiting:
		return nil
	case len(actor.Held) == 0:
		return apperr.Forbidden(noRoleYet)
	case len(r.roles) == 0:
		return nil
	}
	if !actor.Is(r.roles...) {
		return apperr.Forbidden(notYourRole)
	}
	if r.param == "" || slices.Contains(r.roles, people.Operator) && actor.IsOperator() {
		return nil
	}
	if !actor.In(people.Place{Kind: r.kind, ID: call.Param(r.param)}, r.roles...) {
		return apperr.NotFound(string(r.kind))
	}
	return nil
}

// RoleNames returns the roles that the rule names, nil if it names none.
func (r Rule) RoleNames() []people.Role { return r.roles }

// NeedsProof says whether the rule needs a proof of the last ten minutes.
func (r Rule) NeedsProof() bool { return r.proved }

// IsForWaiting says whether the rule lets in people without a role.
func (r Rule) IsForWaiting() bool { return r.public || r.waiting }

// IsEarly says whether the rule lets in people whose second step is overdue.
func (r Rule) IsEarly() bool { return r.early }

// IsPublic says whether the rule lets everybody in.
func (r Rule) IsPublic() bool { return r.public }

// String describes the rule in words.
func (r Rule) String() string {
	switch {
	case r.afresh:
		return r.who() + withAFreshProof
	case r.proved:
		return r.who() + withAProof
	}
	return r.who()
}

func (r Rule) who() string {
	switch {
	case r.public:
		return everybody
	case r.waiting:
		return whoeverIsSignedIn
	case len(r.roles) == 0:
		return whoeverHoldsARole
	}
	names := make([]string, len(r.roles))
	for i, role := range r.roles {
		names[i] = string(role)
	}
	who := strings.Join(names, ", ")
	if r.param != "" {
		return inThePlace(who, string(r.kind), r.param)
	}
	return who
}
