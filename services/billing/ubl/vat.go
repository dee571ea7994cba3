package ubl

import (
	"cmp"

	"lateral/pkg/money"
)

// Reason is why a line bears the VAT that it bears, or none.
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

// Treatment is the VAT of a line.
type Treatment struct {
	Reason Reason
	Ground string            // why; exempt and outside have one
	Rate   money.BasisPoints // of what is standard or reduced; else nought
}

// VAT is the VAT of all lines with one treatment.
type VAT struct {
	Treatment
	Net money.Amount
	VAT money.Amount
}

// byTreatment puts treatments in one order: by code, the lowest rate first.
func byTreatment(a, b VAT) int {
	return cmp.Or(cmp.Compare(a.code(), b.code()), cmp.Compare(a.Rate, b.Rate), cmp.Compare(a.Reason, b.Reason),
		cmp.Compare(a.Ground, b.Ground))
}

// code is the code of the norm (UNCL 5305); "" where the reason is none.
func (t Treatment) code() string {
	switch t.Reason {
	case Standard, Reduced:
		return "S"
	case Zero:
		return "Z"
	case Exempt:
		return "E"
	case Outside:
		return "O"
	case ReverseCharge:
		return "AE"
	}
	return ""
}

// exemption is the code of the list VATEX that says why there is no VAT. The codes of what is exempt
// name articles of a directive that does not hold in the United Kingdom, so that has its ground alone.
func (t Treatment) exemption() string {
	switch t.Reason {
	case Outside:
		return "VATEX-EU-O"
	case ReverseCharge:
		return "VATEX-EU-AE"
	case Standard, Reduced, Zero, Exempt:
	}
	return ""
}

// why is the reason in words, where the norm wants one.
func (t Treatment) why() string {
	switch t.Reason {
	case Exempt, Outside:
		return oneLine(t.Ground)
	case ReverseCharge:
		return reverseCharge
	case Standard, Reduced, Zero:
	}
	return ""
}
