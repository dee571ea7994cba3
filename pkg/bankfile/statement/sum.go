package statement

import "lateral/pkg/money"

// Verdict says whether the lines of a statement lead from its opening balance to its closing.
type Verdict string

// The verdicts.
const (
	Agrees  Verdict = "agrees"
	Differs Verdict = "differs"
	Unknown Verdict = "unknown" // the file does not say both balances
)

// Sum is what came of adding up.
type Sum struct {
	Verdict Verdict `json:"verdict"`
	// Difference is the closing balance less the opening one and the lines: what is missing
	// from the lines. Nil where the two balances are in different currencies, or one is absent.
	Difference *money.Amount `json:"difference,omitempty"`
	Says       string        `json:"says"` // the same as a sentence
}

// AddsUp adds the lines to the opening balance and compares that with the closing one. A
// statement that Finish refused may give any verdict but Agrees.
func (s Statement) AddsUp() Sum {
	switch {
	case s.Opening == nil && s.Closing == nil:
		return Sum{Verdict: Unknown, Says: noBalances}
	case s.Opening == nil:
		return Sum{Verdict: Unknown, Says: noOpening}
	case s.Closing == nil:
		return Sum{Verdict: Unknown, Says: noClosing}
	}
	total, err := s.total()
	if err != nil {
		return Sum{Verdict: Differs, Says: otherCurrency(s.Opening.Amount, s.Closing.Amount)}
	}
	left, err := s.Closing.Amount.Sub(total)
	switch {
	case err != nil:
		return Sum{Verdict: Differs, Says: otherCurrency(total, s.Closing.Amount)}
	case left.IsZero():
		return Sum{Verdict: Agrees, Difference: &left, Says: addsUp}
	}
	return Sum{Verdict: Differs, Difference: &left, Says: differs(left)}
}

// total is the opening balance and the lines.
func (s Statement) total() (money.Amount, error) {
	total := money.Amount{Currency: s.Currency}
	if s.Opening != nil {
		total = s.Opening.Amount
	}
	for i := range s.Lines {
		var err error
		if total, err = total.Add(s.Lines[i].Amount); err != nil {
			return money.Amount{}, err
		}
	}
	return total, nil
}
