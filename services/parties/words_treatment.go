package parties

import "strings"

// Words is a supply as people read it within a sentence.
func (s Supply) Words() string {
	switch s {
	case Training:
		return "training of people"
	case Consultancy:
		return "consultancy"
	case Release:
		return "release of staff"
	case Brokering:
		return "brokerage"
	case Cancelling:
		return "late cancellation"
	case Travelling:
		return "travel and expenses"
	}
	return string(s)
}

// Short is a treatment in a word or two, as a line of a document says it. The oldest lines have a rate
// and no reason.
func (t Treatment) Short() string {
	switch t.Reason {
	case Exempt:
		return "Exempt"
	case Outside:
		return "Outside"
	case ReverseCharge:
		return "Reverse"
	case Zero:
		return "Zero rate"
	case Standard, Reduced:
	}
	return t.Rate.String()
}

// Why says why there is no VAT, as a document must; "" where there is some, where nothing needs to be said,
// and for the oldest lines.
func (t Treatment) Why() string {
	switch t.Reason {
	case Exempt:
		return "Exempt from VAT: " + strings.TrimSuffix(t.Ground, ".") + "."
	case Outside:
		return "Outside the scope of VAT: " + strings.TrimSuffix(t.Ground, ".") + "."
	case ReverseCharge:
		return "Reverse charge: the customer accounts for the VAT to HMRC."
	case Zero:
		return "Zero-rated."
	case Standard, Reduced:
	}
	return ""
}

// The grounds that the program itself gives.
const (
	notRegistered  = "the seller is not registered for VAT"
	oneLegalPerson = "a charge within one legal person"
)
