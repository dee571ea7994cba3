package parties

import "strings"

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
