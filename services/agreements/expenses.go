package agreements

import (
	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/pkg/text"
)

// Expenses are what was agreed about travel and other expenses of each visit: a sum, or so much a mile, and either
// way the most that can be claimed. The zero Expenses are none.
type Expenses struct {
	PerMile money.Amount `json:"perMile,omitzero"` // zero where no miles count, but a sum
	Most    money.Amount `json:"most"`             // for each visit
}

// None says whether no expenses were agreed.
func (e Expenses) None() bool { return e.Most.IsZero() }

// CheckExpenses adds what is wrong with expenses to c, and returns them ready to store. Support that nobody pays
// for has none.
func CheckExpenses(c *apperr.Check, e Expenses, free bool) Expenses {
	if e.Most.IsZero() && e.PerMile.IsZero() {
		return Expenses{}
	}
	c.That(!free, "expenses.most.pence", noExpensesOfFreeSupport)
	c.That(e.Most.Currency == money.GBP, "expenses.most.currency", expensesAreInPounds)
	c.That(e.Most.Pence > 0 && e.Most.Pence <= highestExpenses().Pence, "expenses.most.pence", enterTheMostOfAVisit())
	if e.PerMile.IsZero() {
		e.PerMile = money.Amount{}
		return e
	}
	c.That(e.PerMile.Currency == money.GBP, "expenses.perMile.currency", expensesAreInPounds)
	c.That(e.PerMile.Pence > 0 && e.PerMile.Pence <= highestPerMile().Pence, "expenses.perMile.pence", enterARateOfAMile())
	return e
}

// For are the expenses of so many visits, at most.
func (e Expenses) For(visits int) (money.Amount, error) {
	if e.None() {
		return money.Amount{}, nil
	}
	return e.Most.Mul(int64(visits))
}

// Claim are the travel and other expenses that the leader claims for a visit.
type Claim struct {
	Miles   int          `json:"miles,omitempty"` // 0 where a sum was claimed
	Sum     money.Amount `json:"sum"`
	For     string       `json:"for"`
	Refused string       `json:"refused,omitempty"` // why the school said no to it; "" where it did not
}

// ClaimInput is a claim as the leader makes it: miles where so much a mile was agreed, else a sum.
type ClaimInput struct {
	Miles int
	Sum   money.Amount
	For   string
}

// claim is what is claimed by what was agreed, never more; nil where nothing is.
func (e Expenses) claim(c *apperr.Check, in *ClaimInput) *Claim {
	if in == nil || in.Miles == 0 && in.Sum.IsZero() {
		return nil
	}
	if e.None() {
		c.That(false, "expenses", noExpensesWereAgreed)
		return nil
	}
	claim := &Claim{Miles: in.Miles, Sum: in.Sum}
	claim.For = text.Required(c, "expenses.for", in.For, text.Short, sayWhatTheExpensesAreFor)
	if e.PerMile.IsZero() {
		claim.Miles = 0
		c.That(in.Sum.Currency == money.GBP, "expenses.sum.currency", expensesAreInPounds)
		c.That(in.Sum.Pence > 0 && in.Sum.Pence <= e.Most.Pence, "expenses.sum.pence", claimAtMost(e.Most))
		return claim
	}
	c.That(in.Miles > 0 && in.Miles <= mostMiles, "expenses.miles", enterMiles())
	claim.Sum = e.Most
	if due, err := e.PerMile.Mul(int64(in.Miles)); err == nil && due.Pence < e.Most.Pence {
		claim.Sum = due
	}
	return claim
}
