package needs

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/register"
	"lateral/services/themes"
)

// Funding says where the money comes from.
type Funding string

// The sources of money.
const (
	FromBudget      Funding = "school_budget"
	FromTrust       Funding = "trust"
	FromGrant       Funding = "improvement_grant"
	FromPartnership Funding = "partnership"
	FromOther       Funding = "other"
)

// Fundings lists every source of money.
func Fundings() []Funding {
	return []Funding{FromBudget, FromTrust, FromGrant, FromPartnership, FromOther}
}

// The limits of an ask.
const (
	MaxThemes    = 3   // two or three priorities, not twelve
	MaxHalfDays  = 200 // a hundred days
	MaxReplyDays = 60
	MaxFartherKM = 500
	LongestWhat  = 20_000 // characters: people paste reports whole
)

// Ask is a head's description of a need. Parts that are not said yet are zero.
type Ask struct {
	What       string          `json:"what,omitempty"`    // the problem
	Success    string          `json:"success,omitempty"` // signs that the need was met
	Themes     []themes.ID     `json:"themes,omitempty"`
	Phase      register.Phase  `json:"phase,omitempty"`
	YearGroups string          `json:"yearGroups,omitempty"`
	HalfDays   int             `json:"halfDays,omitempty"`
	StartOn    date.Day        `json:"startOn,omitempty"` // "" means as soon as possible
	ByOn       date.Day        `json:"byOn,omitempty"`    // its last day
	Formats    []themes.Format `json:"formats,omitempty"` // none means any
	InPerson   bool            `json:"inPerson,omitempty"`
	Remote     bool            `json:"remote,omitempty"`
	FartherKM  int             `json:"fartherKm,omitempty"` // so much farther than they say leaders may have to come
	Budget     money.Amount    `json:"budget"`              // the most for the whole; zero means not stated
	Mutual     bool            `json:"mutual,omitempty"`    // days in return rather than money
	Funding    Funding         `json:"funding,omitempty"`

	PartnershipID string `json:"partnershipId,omitempty"` // offered to its members first; "" means to the region at once
	MostReach     Reach  `json:"mostReach,omitempty"`     // never shown further
	Named         bool   `json:"named,omitempty"`         // everybody whom it reaches sees which school it is
	ReplyDays     int    `json:"replyDays,omitempty"`     // widens after so many days; 0 means the partnership's setting
}

// empty says whether nothing is said of a need yet. Choices do not count,
// because some start with a value.
func (a Ask) empty() bool {
	return a.What == "" && a.Success == "" && a.YearGroups == "" && len(a.Themes) == 0 && a.HalfDays == 0 &&
		a.StartOn == "" && a.ByOn == "" && a.Budget.IsZero()
}

// first is the reach in which a need of the ask begins.
func (a Ask) first() Reach {
	if a.PartnershipID == "" {
		return ToRegion
	}
	return ToPartnership
}
