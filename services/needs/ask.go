package needs

import (
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/register"
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
	LongestWhat  = 20_000 // characters: people paste reports whole
)

// Ask is what the head says of a need. Zero parts are not said yet.
type Ask struct {
	What       string            `json:"what,omitempty"`    // what is the matter
	Success    string            `json:"success,omitempty"` // what would show that it was met
	Themes     []leaders.ThemeID `json:"themes,omitempty"`
	Phase      register.Phase    `json:"phase,omitempty"`
	YearGroups string            `json:"yearGroups,omitempty"`
	HalfDays   int               `json:"halfDays,omitempty"`
	StartOn    string            `json:"startOn,omitempty"` // 2006-01-02; "" is as soon as may be
	ByOn       string            `json:"byOn,omitempty"`    // its last day
	Formats    []leaders.Format  `json:"formats,omitempty"` // none is any
	InPerson   bool              `json:"inPerson,omitempty"`
	Remote     bool              `json:"remote,omitempty"`
	Budget     money.Amount      `json:"budget"`           // the most for the whole; zero is not stated
	Mutual     bool              `json:"mutual,omitempty"` // days in return rather than money
	Funding    Funding           `json:"funding,omitempty"`

	PartnershipID string `json:"partnershipId,omitempty"` // offered to its members first; "" is straight to the region
	MostReach     Reach  `json:"mostReach,omitempty"`     // never shown further
	Named         bool   `json:"named,omitempty"`         // whoever it reaches sees which school it is
	ReplyDays     int    `json:"replyDays,omitempty"`     // widens after so many days; 0 is as the partnership has it
}

// empty says whether nothing of a need is said yet; what is only chosen, or begins
// chosen, is not.
func (a Ask) empty() bool {
	return a.What == "" && a.Success == "" && a.YearGroups == "" && len(a.Themes) == 0 && a.HalfDays == 0 &&
		a.StartOn == "" && a.ByOn == "" && a.Budget.IsZero()
}
