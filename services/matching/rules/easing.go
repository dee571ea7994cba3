package rules

import (
	"math"
	"slices"

	"lateral/pkg/money"
	"lateral/services/matching/candidates"
	"lateral/services/needs"
	"lateral/services/register"
	"lateral/services/themes"
)

// Way is how a need can be changed so that a service fits it.
type Way string

// The ways.
const (
	MoreMoney  Way = "budget"
	Paying     Way = "paying" // where only days in return were to be given
	InReturn   Way = "in_return"
	Remotely   Way = "remote"
	OnSite     Way = "in_person"
	Later      Way = "later"  // the last day
	Sooner     Way = "sooner" // the first day
	Farther    Way = "farther"
	MoreFormat Way = "format"
	OwnPhase   Way = "phase"
	Wider      Way = "wider"
)

// easing is a change of a need that stops one rule from leaving a service out. Its
// value is in pence, half-days since 1970, kilometres, or a place in a list,
// whichever the way has; 0 where it has none. It is small: a match makes thousands.
type easing struct {
	way   Way // "" is none
	value int64
	steps float64 // how far the service is from fitting
}

// What counts as one step away from fitting, so that money, days and miles can be
// put in one order: what a head would grant without much thought. What asks for a
// new decision counts for more steps, a decision about who pays or who sees the
// need for most.
const (
	shareOfStep  = 0.10 // of the budget
	daysOfStep   = 7
	kmOfStep     = 8 // 5 miles: ten minutes by car
	formatSteps  = 1
	modeSteps    = 2
	phaseSteps   = 2
	returnSteps  = 3
	wideningStep = 3
	payingSteps  = 5
)

// farStep is where steps end: services further away are all equally far.
const farStep = 12

// step counts begun steps: relevance decides among services of one step.
func (e easing) step() int { return int(math.Ceil(min(e.steps, farStep))) }

// onto is the ask after the change. How far a need is shown is no part of it.
func (e easing) onto(a needs.Ask) needs.Ask {
	switch e.way {
	case MoreMoney:
		a.Budget = e.amount(a)
	case Paying:
		a.Budget, a.Funding = e.amount(a), needs.FromBudget
	case InReturn:
		a.Mutual = true
	case Remotely:
		a.Remote = true
	case OnSite:
		a.InPerson = true
	case Later:
		a.ByOn = candidates.HalfDay(e.value).Day()
	case Sooner:
		a.StartOn = candidates.HalfDay(e.value).Day()
	case Farther:
		a.FartherKM = int(e.value)
	case MoreFormat:
		a.Formats = append(slices.Clone(a.Formats), themes.Formats()[e.value])
	case OwnPhase:
		a.Phase = register.Phases()[e.value]
	case Wider:
	}
	return a
}

// amount is the easing's money, in the currency of the ask.
func (e easing) amount(a needs.Ask) money.Amount {
	if a.Budget.Currency == "" {
		return money.Pence(e.value)
	}
	return money.Amount{Pence: e.value, Currency: a.Budget.Currency}
}

func reachOf(e easing) needs.Reach { return needs.Reaches()[e.value] }

// ordered says whether more of the way lets in whoever less lets in.
func (w Way) ordered() bool { return w != MoreFormat && w != OwnPhase }
