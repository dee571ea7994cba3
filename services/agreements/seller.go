package agreements

import (
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Sold says how the support is sold.
func (a Agreement) Sold() partnerships.Arrangement {
	switch {
	case a.PartnershipID == "":
		return partnerships.Alone
	case a.Arrangement == "":
		return partnerships.AsPrincipal
	}
	return a.Arrangement
}

// Seller is who sells the support to the school: the partnership as a principal; else the home
// school, by the partnership as its agent or alone.
func (a Agreement) Seller() parties.Ref {
	if a.Sold() == partnerships.AsPrincipal {
		return parties.Partnership(a.PartnershipID)
	}
	return parties.School(a.HomeURN)
}
