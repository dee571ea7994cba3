package parties

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/pkg/text"
)

// Supply is what a seller sells, as the law of VAT may tell it apart.
type Supply string

// The supplies.
const (
	Training    Supply = "training"    // of people
	Consultancy Supply = "consultancy" // advice
	Release     Supply = "release"     // of staff, to work for another school
	Brokering   Supply = "brokerage"   // bringing two schools together
	Travelling  Supply = "travel"      // travel and other expenses, as a seller passes them on
	Cancelling  Supply = "cancelling"  // what is due for a visit that was cancelled late
)

// Supplies lists every supply, in the order in which people read them.
func Supplies() []Supply { return append(Supports(), Brokering, Travelling, Cancelling) }

// Supports are the supplies that an agreement can be about.
func Supports() []Supply { return []Supply{Training, Consultancy, Release} }

// GoesWithSupport says whether a supply bears the VAT of the support that it goes with, until the seller decides
// otherwise: what a seller passes on of its own costs, and what is due for late cancellation.
func (s Supply) GoesWithSupport() bool { return s == Travelling || s == Cancelling }

// Reason is why a supply bears the VAT that it bears, or none.
type Reason string

// The reasons.
const (
	Standard      Reason = "standard"
	Reduced       Reason = "reduced"
	Zero          Reason = "zero"
	Exempt        Reason = "exempt"
	Outside       Reason = "outside" // the scope of VAT
	ReverseCharge Reason = "reverse_charge"
)

// Reasons lists every reason, in the order in which people read them.
func Reasons() []Reason { return []Reason{Standard, Reduced, Zero, Exempt, Outside, ReverseCharge} }

// Rate is what a reason adds to a price.
func (r Reason) Rate() money.BasisPoints {
	switch r {
	case Standard:
		return 2000
	case Reduced:
		return 500
	case Zero, Exempt, Outside, ReverseCharge:
	}
	return 0
}

// NeedsGround says whether documents must say why, beside the reason itself.
func (r Reason) NeedsGround() bool { return r == Exempt || r == Outside }

// NeedsNumber says whether only a seller with a VAT number may have the reason: it charges VAT, or
// has its customer account for it.
func (r Reason) NeedsNumber() bool { return r == Standard || r == Reduced || r == ReverseCharge }

// Treatment is the VAT of a supply, as its documents say it.
type Treatment struct {
	Reason Reason            `json:"reason"`
	Ground string            `json:"ground,omitempty"` // in the seller's words; exempt and outside have one
	Rate   money.BasisPoints `json:"rate"`
}

// clean is the treatment by a reason, with its ground in one way of writing.
func clean(reason Reason, ground string, c *apperr.Check) Treatment {
	t := Treatment{Reason: reason, Rate: reason.Rate()}
	c.That(slices.Contains(Reasons(), reason), "reason", chooseAReason)
	if reason.NeedsGround() {
		t.Ground = text.RequiredLine(c, "ground", ground, 200, enterTheGround)
		return t
	}
	c.That(text.Tidy(ground) == "", "ground", noGroundHere)
	return t
}
